/** Which boards have a copy on this tablet. Browsers do not all tell, so the tablet notes it itself. */
import { countUnsent } from "./unsent-log.ts";

const NOTED = "wsp-boards";

export const nameOfCopy = (tableId: string): string => `wsp-board-${tableId}`;

/** Tables whose board has a copy here. */
export function copiesHere(): readonly string[] {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(NOTED) ?? "[]");
    return Array.isArray(noted) ? noted.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function noteCopy(tableId: string): void {
  write([...new Set([...copiesHere(), tableId])]);
}

/** Deletes a copy, once nobody has it open. */
export function forgetCopy(tableId: string): void {
  if (typeof indexedDB !== "undefined") indexedDB.deleteDatabase(nameOfCopy(tableId));
  write(copiesHere().filter((id) => id !== tableId));
}

/** Deletes the copies of all boards but this one: another table's link was opened, or its boards are new ones. */
export function forgetCopiesBut(tableId: string): void {
  for (const id of copiesHere()) if (id !== tableId) forgetCopy(id);
}

/**
 * Nobody is let in here any more: copies of which everything is saved go. Answers how many changes the
 * others hold, which only a new link of their table can save.
 */
export async function forgetSavedCopies(): Promise<number> {
  const counts = await Promise.all(
    copiesHere().map(async (id) => {
      const unsent = await countUnsent(nameOfCopy(id)).catch(() => 0);
      if (unsent === 0) forgetCopy(id);
      return unsent;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Deletes all copies, with what they hold. */
export function forgetAllCopies(): void {
  for (const id of copiesHere()) forgetCopy(id);
}

function write(ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(NOTED);
    else localStorage.setItem(NOTED, JSON.stringify(ids));
  } catch {
    // No storage: then there are no copies either.
  }
}
