/** The shapes of the report: what it is made from, and the plain blocks it is made of. */
import type { Idea } from "./idea.ts";
import type { IdeaId } from "./ids.ts";
import type { ItemEdit, ItemPlace } from "./item-edit.ts";
import type { Meeting } from "./meeting.ts";
import type { CityPosition } from "./position.ts";
import type { Proposal } from "./proposal.ts";
import type { ItemId, RegisterItem } from "./register.ts";
import type { Side } from "./side.ts";
import type { Table } from "./table.ts";
import type { CountedVote } from "./vote.ts";

/** What the record has of one table. */
export interface TableRecord {
  readonly table: Table;
  /** People who took a seat with a phone. */
  readonly people: number;
  /** People as somebody counted them; null: nobody did. */
  readonly counted?: number | null;
  readonly proposals: readonly (Proposal & { readonly priority?: boolean })[];
  /** Sides that confirmed these proposals. */
  readonly confirmed: readonly Side[];
  /** All ideas, wherever they are; the report takes those on the board. */
  readonly ideas: readonly Idea[];
  /** Its closed vote; null: there was none. */
  readonly vote: CountedVote | null;
}

/** A public position with the wording and the addressee that were published with it. */
export type PublicWords = CityPosition & Pick<ItemPlace, "wording" | "passedTo">;

export interface ReportInput {
  readonly meeting: Meeting;
  /** In their order. */
  readonly tables: readonly TableRecord[];
  /** Published positions only; drafts stay in the office. */
  readonly positions: ReadonlyMap<ItemId, PublicWords>;
  /** How the coordinator left each item that was edited. */
  readonly edits: ReadonlyMap<ItemId, ItemEdit>;
  /** Organisations that were represented, as the organiser typed them. */
  readonly organisations?: readonly string[];
  /** Positions that are drafted and not published. */
  readonly draftPositions: number;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  readonly timeZone: string;
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Names and their values. */
  | { readonly kind: "facts"; readonly rows: readonly (readonly [string, string])[] }
  /** To be filled in by hand: what belongs here, and how many lines it needs. */
  | { readonly kind: "fill-in"; readonly label: string; readonly lines: number }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | TableBlock
  | IdeaBlock
  | { readonly kind: "signatures"; readonly labels: readonly string[] };

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  /** The first column heads its row. `share` is the column's part of the width. */
  readonly columns: readonly { readonly title: string; readonly share: number; readonly number?: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

export interface IdeaBlock {
  readonly kind: "idea";
  readonly number: string;
  readonly text: string;
  /** Who, how, where in the programme, what it repeats. */
  readonly notes: readonly string[];
  readonly sketch: DescribedPicture | null;
  readonly photo: DescribedPicture | null;
}

/** The picture of an idea, and what a screen reader says of it. */
export interface DescribedPicture {
  readonly ideaId: IdeaId;
  readonly description: string;
}

export interface ReportSection {
  readonly id: string;
  /** `8. Zestawienie propozycji`, `Załącznik nr 1. …` */
  readonly title: string;
  /** Has a table that needs a page on its side. */
  readonly wide: boolean;
  readonly isAnnex: boolean;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly organiser: string;
  /** `YYYY-MM-DD` of the meeting, for names of files. */
  readonly date: string;
  readonly madeAt: string;
  readonly sections: readonly ReportSection[];
  readonly counts: {
    readonly people: number;
    readonly ideas: number;
    readonly sketches: number;
    readonly photos: number;
    /** Items that get an answer: worded proposals, and ideas that nobody took up. */
    readonly items: number;
    readonly positions: number;
  };
  readonly leftOut: readonly LeftOut[];
}

/** What the sections are made from: a table with its board and its items. */
export interface TableShare {
  readonly record: TableRecord;
  /** Ideas on the board, by number. */
  readonly ideas: readonly Idea[];
  readonly items: readonly RegisterItem[];
}

/** Something the report does not have. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
  readonly why: string;
}

export const sumOf = <T>(all: readonly T[], figure: (one: T) => number): number =>
  all.reduce((total, one) => total + figure(one), 0);
