import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { ArchiveFacts } from "../archive/write-archive.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";

/** What an archive made now says of itself, for whoever may have it. */
export async function archiveFacts(
  { store, clock }: Pick<Deps, "store" | "clock">,
  actor: Actor,
): Promise<Result<ArchiveFacts>> {
  const allowed = allowedMeeting(actor, "archive");
  if (!allowed.ok) return allowed;
  const { title, date } = await store.meeting();
  return done({ title, date, madeAt: new Date(clock.now()).toISOString() });
}
