/**
 * The journal of a table ("Dziennik"): what was done, by which side, when. It names things by their
 * ids and never holds the words of an idea or a proposal.
 */
import { SIDES } from "./side.ts";

/** Who can have done something at a table: a side, the organiser, somebody at the table, or the system itself. */
export const DOERS = [...SIDES, "organiser", "participant", "system"] as const;
export type Doer = (typeof DOERS)[number];

export const JOURNAL_KINDS = [
  "placed",
  "placed-all",
  "unplaced",
  "hidden",
  "restored",
  "withdrawn",
  "corrected",
  "scribed",
  "grouped",
  "loosened",
  "merged",
  "separated",
  "group-made",
  "group-renamed",
  "group-dissolved",
  "proposal-drafted",
  "proposal-changed",
  "proposal-removed",
  "proposal-restored",
  "confirmed",
  "confirmation-taken-back",
  "confirmation-withdrawn",
  "auto-place-on",
  "auto-place-off",
  "board-restored",
  "frozen",
  "thawed",
  "anonymised",
  "words-erased",
] as const;
export type JournalKind = (typeof JOURNAL_KINDS)[number];

/** Entries of a page of the journal. */
export const JOURNAL_PAGE = 50;

/** What an entry of the journal is about, by its number or title as it is now. */
export type JournalThing =
  | { readonly kind: "idea"; readonly n: number }
  | { readonly kind: "proposal"; readonly n: number }
  /** Null: the group is not there any more. */
  | { readonly kind: "group"; readonly title: string | null };

/** An entry as people read it. */
export interface JournalEntryView {
  readonly id: number;
  readonly kind: JournalKind;
  readonly actor: Doer;
  readonly at: string;
  readonly subject: JournalThing | null;
  readonly other: JournalThing | null;
  readonly count: number | null;
  readonly reason: string | null;
}
