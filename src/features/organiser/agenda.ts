import type { AgendaItem, PhaseKey } from "../../domain/phase.ts";

/** The item of the agenda after this phase; the first before the meeting; null after the last. */
export function nextItem(agenda: readonly AgendaItem[], phase: PhaseKey | null): AgendaItem | null {
  const at = phase === null ? -1 : agenda.findIndex((item) => item.phase === phase);
  return agenda[at + 1] ?? null;
}

/** Planned end of an item, `HH:MM`. */
export function endsAt({ startsAt, minutes }: AgendaItem): string {
  const [hour = 0, minute = 0] = startsAt.split(":").map(Number);
  const total = (hour * 60 + minute + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
