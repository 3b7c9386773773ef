/** What in the control room needs somebody: decided here, so that rows and totals agree. */
import type { OverviewRow } from "../../contract/views.ts";

/** Milliseconds that an idea may wait in the inbox before the organiser is told. */
const INBOX_PATIENCE = 3 * 60_000;
/** Milliseconds without a tablet before it is called silence: a reload is not. */
const SILENCE = 5000;

export interface Attention {
  /** Whole minutes the oldest idea has waited; null while nobody has waited too long. */
  readonly inboxMinutes: number | null;
  /** Seconds since the last tablet went away; null while one is there, or none was yet. */
  readonly silentSeconds: number | null;
}

/** What this table needs at `now` (server milliseconds). A frozen table needs nothing. */
export function attentionOf(row: OverviewRow, now: number): Attention {
  if (row.table.life === "frozen") return { inboxMinutes: null, silentSeconds: null };
  const waited = row.oldestInboxAt === null ? 0 : now - Date.parse(row.oldestInboxAt);
  const silent = row.silentSince === null ? 0 : now - row.silentSince;
  return {
    inboxMinutes: waited > INBOX_PATIENCE ? Math.floor(waited / 60_000) : null,
    silentSeconds: silent >= SILENCE ? Math.floor(silent / 1000) : null,
  };
}

export const needsAttention = ({ inboxMinutes, silentSeconds }: Attention): boolean =>
  inboxMinutes !== null || silentSeconds !== null;
