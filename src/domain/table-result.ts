import type { Side } from "./side.ts";

/** Which sides confirmed a table's proposals as they stand. */
export interface TableConfirmation {
  /** The table's three letters. */
  readonly mark: string;
  readonly confirmed: readonly Side[];
}
