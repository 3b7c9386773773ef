import type { Actor } from "../../src/domain/access.ts";
import { type IdeaId, isId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { PhotoFile } from "./ports.ts";
import { readReport } from "./read-report.ts";
import type { ReportData } from "./report-data.ts";

/** The report with its photos, as its files need it. */
export async function readReportWithPhotos(
  deps: Parameters<typeof readReport>[0],
  actor: Actor,
): Promise<Result<ReportData>> {
  const report = await readReport(deps, actor);
  if (!report.ok) return report;
  const photos = new Map<IdeaId, PhotoFile>();
  for (const { id, hasPhoto } of report.value.rows) {
    const photo = hasPhoto === true && isId("idea", id) ? await deps.store.photo(id, "full") : null;
    // Plain bytes: they are handed to a thread.
    if (photo && isId("idea", id)) photos.set(id, { ...photo, bytes: new Uint8Array(photo.bytes) });
  }
  return done({ ...report.value, photos, boards: await frozenBoards(deps) });
}

/** A table that was opened again has no picture here: its board may be another one by now. */
async function frozenBoards({ store }: Pick<Parameters<typeof readReport>[0], "store">): Promise<ReportData["boards"]> {
  const pictures = await store.boardPictures();
  const boards: ReportData["boards"][number][] = [];
  for (const { id, mark, name, life } of await store.tables()) {
    const picture = life === "frozen" ? pictures.find(({ tableId }) => tableId === id) : undefined;
    const svg = picture && (await store.boardPicture(id, picture.seq));
    if (picture && svg) boards.push({ mark, name, svg, sha256: picture.sha256 });
  }
  return boards;
}
