import { boardPicture } from "../../src/board/board-picture.ts";
import { HUE_COLOUR } from "../../src/board/hue-colour.ts";
import { FILES } from "../../src/contract/routes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedTable } from "./rights.ts";

/** The board of the participant's table as it lies on the canvas, as SVG; its pictures are addresses of ours. */
export async function readBoardPicture(deps: Deps, actor: Actor): Promise<Result<string>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "read-board", actor.tableId);
  if (!table.ok) return table;
  const { mark, hue, name } = table.value;
  const look = {
    mark,
    colour: HUE_COLOUR[hue],
    title: name,
    pictureAt: (id: string, kind: "sketch" | "photo") =>
      kind === "sketch" ? FILES.sketch(id) : FILES.photo(id, "small"),
  };
  const picture = await deps.boards.read(actor.tableId, (doc) => boardPicture(doc, look));
  return picture === null ? refused("unknown-table") : done(picture);
}
