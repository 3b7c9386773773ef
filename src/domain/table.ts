import type { TableId } from "./ids.ts";
import type { Side } from "./side.ts";

/** Colour slots (`look/tokens.css`). A hue belongs to a table's slot, not to its name. */
export const HUES = ["kul", "spo", "pro", "rod", "zdr", "sen", "tca", "x1", "ink"] as const;
export type Hue = (typeof HUES)[number];

export interface Moderator {
  readonly side: Side;
  /** What the person is, never a name unless the organiser types one in. */
  readonly role: string;
}

/** A thematic table (stolik) as everyone may know it. */
export interface Table {
  readonly id: TableId;
  /** Order on every list, from 1. */
  readonly number: number;
  /** Three letters, unique in the meeting: `KUL`. */
  readonly mark: string;
  readonly hue: Hue;
  /** Full name, for documents. */
  readonly name: string;
  /** Short name, for screens. */
  readonly shortName: string;
  /** Topics for discussion; the first is the question on phones. */
  readonly topics: readonly string[];
  readonly moderators: readonly Moderator[];
  /** A table beside the programme's own subjects (TCAL 2. Piętro). */
  readonly additional: boolean;
  /** Ideas go straight to the board, without the inbox. */
  readonly autoPlace: boolean;
}

/** A table is open, or frozen: read-only for everyone and everywhere. */
export type TableLife = "open" | "frozen";

/** How a table stands, as far as rights go. */
export interface TableStanding {
  readonly life: TableLife;
  /** A silent round: phones see only their own ideas. Never on a frozen table. */
  readonly silent: boolean;
}
