/** What was said before the meeting, and who came, as screens get it. */
import type { Suggestion } from "../domain/before.ts";
import type { TableId } from "../domain/ids.ts";
import type { Side } from "../domain/side.ts";
import type { TableView } from "./views.ts";

/** The public page: what can be said until when. */
export interface BeforeView {
  readonly tables: readonly Pick<TableView, "id" | "number" | "name" | "shortName" | "topics">[];
  /** ISO 8601 in UTC, the last minute that counts; null: this is not asked. */
  readonly declareUntil: string | null;
  readonly topicsUntil: string | null;
  readonly declareOpen: boolean;
  readonly topicsOpen: boolean;
  readonly asksNeeds: boolean;
  /** The day of the meeting has passed, and nothing is asked any more. */
  readonly isOver: boolean;
  readonly retentionDays: number;
}

/** What somebody said, opened with its code. */
export type OwnSaidView =
  | {
      readonly kind: "declaration";
      /** As it is shown and noted. */
      readonly code: string;
      /** Null: the table is not there any more. */
      readonly tableId: TableId | null;
      readonly people: number;
      readonly organisation: string;
      readonly needs: string;
    }
  | ({ readonly kind: "topic"; readonly code: string } & Pick<
      Suggestion,
      "text" | "tableId" | "organisation" | "state" | "reason" | "addedTo"
    >);

export interface SuggestionView extends Suggestion {
  /** A name for a table it may become. */
  readonly mark: string;
}

/** How many people are at a table, as somebody counted them. */
export interface HeadCountView {
  readonly people: number;
  readonly by: Side | "organiser";
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Everything of it, for the organiser. */
export interface DeclarationsView {
  readonly declareUntil: string | null;
  readonly topicsUntil: string | null;
  readonly tables: readonly (Pick<TableView, "id" | "number" | "mark" | "hue" | "shortName" | "topics"> & {
    /** People declared, and in how many declarations. */
    readonly people: number;
    readonly declarations: number;
    readonly organisations: readonly string[];
  })[];
  /** People whose table was removed since. */
  readonly withoutTable: number;
  /** In all. */
  readonly people: number;
  /** What people need, how many times it was said, and the table's short name (null: removed). No order by which one could tell who wrote it. */
  readonly needs: readonly { readonly text: string; readonly table: string | null; readonly count: number }[];
  readonly asksNeeds: boolean;
  readonly topics: readonly SuggestionView[];
  /** Who was represented, as the organiser typed it. */
  readonly organisations: readonly string[];
}
