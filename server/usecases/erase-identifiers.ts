import type { Deps } from "./deps.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What ties browsers and slips to ideas, and what was declared before the meeting, is erased when the meeting is as many days past as it
 * promised (rule S8); the ideas stay. Younger ties stay too: a meeting may be worked on for longer.
 * Repeating is harmless.
 */
export async function eraseIdentifiers({
  store,
  slips,
  before: said,
  clock,
}: Pick<Deps, "store" | "slips" | "before" | "clock">) {
  const { date, retentionDays } = await store.meeting();
  // The day after the last one, in whatever zone the meeting is.
  const due = Date.parse(`${date}T00:00:00Z`) + (retentionDays + 2) * DAY_MS;
  if (clock.now() < due) return;
  const before = new Date(clock.now() - retentionDays * DAY_MS).toISOString();
  await slips.erase(before);
  await said.erase(before);
  await store.forgetAuthors(before);
}
