import type { ArchiveView } from "../../src/contract/archive-views.ts";
import { FILES } from "../../src/contract/routes.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { retentionPlan } from "../../src/domain/retention.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** What can be taken away as an archive, what will be erased and when, and what was. */
export async function readArchive({ store }: Pick<Deps, "store">, actor: Actor): Promise<Result<ArchiveView>> {
  const allowed = allowedMeeting(actor, "archive");
  if (!allowed.ok) return allowed;
  const [meeting, content, erased, kept, tables] = await Promise.all([
    store.meeting(),
    store.content(),
    store.erasures(),
    store.boardPictures(),
    store.tables(),
  ]);
  const pictures = kept.map(({ tableId, seq, sha256, at }) => ({
    table: tables.find(({ id }) => id === tableId)?.shortName ?? "",
    url: FILES.keptPicture(tableId, seq),
    sha256,
    at,
  }));
  const { title, date } = meeting;
  const mayErase = allowedMeeting(actor, "wipe").ok;
  return done({ title, date, content, pictures, plan: retentionPlan(meeting), erased, mayErase });
}
