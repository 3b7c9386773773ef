import { createHash } from "node:crypto";
import { boardPicture } from "../../src/board/board-picture.ts";
import { readBoard } from "../../src/board/board-read.ts";
import { HUE_COLOUR } from "../../src/board/hue-colour.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { momentsOfName } from "../../src/domain/kept-moment.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { sketchSvg } from "../report/sketch-svg.ts";
import type { BoardLog, Boards } from "./board-ports.ts";
import type { Store, TableRow } from "./ports.ts";

export interface PictureDeps {
  readonly store: Store;
  readonly boards: Pick<Boards, "snapshots" | "readSnapshot">;
  readonly log: Pick<BoardLog, "snapshot">;
}

/**
 * Makes the pictures of a table's frozen boards: of the newest, or (`all`) of every state that has one
 * already. Sketches and photos are inside the picture, so it needs nothing else to be looked at.
 */
export async function keepPictures(deps: PictureDeps, tableId: TableId, which: "newest" | "all"): Promise<void> {
  const table = await deps.store.table(tableId);
  if (!table) return;
  const frozen = (await deps.boards.snapshots(tableId)).filter(({ name }) =>
    momentsOfName(name).some(({ kind }) => kind === "freeze"),
  );
  const known = new Set(
    (await deps.store.boardPictures()).filter((one) => one.tableId === tableId).map(({ seq }) => seq),
  );
  const due = which === "newest" ? frozen.slice(-1) : frozen.filter(({ seq }) => known.has(seq));
  for (const { seq, at } of due) await keep(deps, table, seq, at);
}

async function keep({ store, boards, log }: PictureDeps, table: TableRow, seq: number, at: number): Promise<void> {
  const kept = await log.snapshot(table.id, seq);
  const ideas = await boards.readSnapshot(table.id, seq, (doc) => {
    const { groups, loose } = readBoard(doc);
    return [...groups.flatMap((group) => group.ideas), ...loose].map(({ idea }) => idea.id);
  });
  if (!kept || !ideas) return;
  const pictures = new Map<IdeaId, string>();
  for (const id of ideas) {
    const address = await inside(store, table.mark, id);
    if (address !== null) pictures.set(id, address);
  }
  const svg = await boards.readSnapshot(table.id, seq, (doc) =>
    boardPicture(doc, {
      mark: table.mark,
      colour: HUE_COLOUR[table.hue],
      title: `${table.mark} – ${table.name}`,
      pictureAt: (id) => pictures.get(id) ?? null,
    }),
  );
  if (svg === null) return;
  const sha256 = createHash("sha256").update(kept.bytes).digest("hex");
  await store.putBoardPicture({ tableId: table.id, seq, sha256, at: new Date(at).toISOString() }, svg);
}

/** The sketch or the small photo of an idea as a `data:` address. */
async function inside(store: Store, mark: string, id: IdeaId): Promise<string | null> {
  const idea = await store.idea(id);
  if (idea?.original.sketch) {
    const svg = sketchSvg(idea.original.sketch, ideaNumber(mark, idea.n));
    return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  }
  const photo = await store.photo(id, "small");
  return photo && `data:image/jpeg;base64,${Buffer.from(photo.bytes).toString("base64")}`;
}
