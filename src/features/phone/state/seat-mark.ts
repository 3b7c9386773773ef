/**
 * Which table this browser sits at now, known to all its tabs. The session is one for the browser,
 * so a tab of another table may have moved it; whoever sends looks here first.
 */
const KEY = "wsp/seat";
let here: string | null = null;

export function markSeat(code: string): void {
  here = code;
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // No storage: then there is no other tab that we could know of either.
  }
}

/** The code of the table this browser sat down at last; null: none, as far as we know. */
export function lastSeat(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return here;
  }
}
