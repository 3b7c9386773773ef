import { dueAt, RETAINED, type Retained, tooOld } from "../../src/domain/retention.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "store" | "slips" | "before" | "clock">;

/**
 * Erases what the meeting promised to (rule S8, H1): what was declared before it, links that lead
 * nowhere, and at last claim slips with the ties between browsers and ideas; the ideas stay. Each is
 * noted with its number. Repeating is harmless.
 */
export async function eraseIdentifiers(deps: Needs): Promise<void> {
  const meeting = await deps.store.meeting();
  const now = deps.clock.now();
  for (const kind of RETAINED) {
    if (now < dueAt(meeting, kind)) continue;
    const count = await erase(deps, kind, tooOld(meeting, kind, now));
    if (count > 0) await deps.store.noteErasure({ kind, count, at: new Date(now).toISOString() });
  }
}

async function erase({ store, slips, before: said }: Needs, kind: Retained, before: string): Promise<number> {
  switch (kind) {
    case "declared":
      return said.erase(before);
    case "links":
      return store.forgetLinks(before);
    case "ties":
      return (await slips.erase(before)) + (await store.forgetAuthors(before));
  }
}
