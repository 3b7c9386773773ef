/** What screens are told about the city's answers: the organiser's work, and what is public of it. */
import type { SheetRefusal } from "../domain/answer-sheet.ts";
import type { DepartmentId, IdeaId, TableId } from "../domain/ids.ts";
import type { Section } from "../domain/meeting.ts";
import type { SheetField } from "../domain/office-sheet.ts";
import type { Pictured } from "../domain/picture.ts";
import type { AnswerDraft, CityPosition, Position } from "../domain/position.ts";
import type { ChangeKind } from "../domain/proposal.ts";
import type { News } from "../domain/publication.ts";
import type { ItemId } from "../domain/register.ts";
import type { Hue } from "../domain/table.ts";
import type { Support } from "../domain/vote.ts";

/** What is public of an answer. Times are ISO 8601 in UTC. */
export interface PublicPosition extends CityPosition {
  /** The coordinator's wording as it was published; null: the item's own words. */
  readonly wording: string | null;
  readonly passedTo: string | null;
  readonly at: string;
  readonly correctedAt: string | null;
}

/** The work on one answer: what a command about it gives back. */
export interface AnswerWork {
  readonly itemId: ItemId;
  readonly draft: AnswerDraft;
  /** The draft's version, to be sent back with the next change; null: nothing was saved yet. */
  readonly draftAt: string | null;
  readonly published: PublicPosition | null;
}

/** An idea that an item answers. */
export interface VoiceView extends Pictured {
  readonly ideaId: IdeaId;
  /** `KUL-02`. */
  readonly number: string;
  readonly text: string;
  /** As its author chose to sign; null: not at all. */
  readonly signature: string | null;
}

/** An item of the register in words. */
export interface ItemView {
  /** `KUL-P01`, or `KUL-07` for an idea that no proposal took. */
  readonly number: string;
  readonly kind: "proposal" | "idea";
  readonly n: number;
  readonly tableId: TableId;
  readonly text: string;
  readonly section: number | null;
  readonly change: ChangeKind | null;
  readonly current: string;
  readonly reason: string;
  /** `a` when it is a part of what bears this number; empty for a whole. */
  readonly part: string;
  readonly partOf: ItemId | null;
  /** The coordinator's wording now; null: as `text` has it. */
  readonly wording: string | null;
  /** To whom it is passed on, outside the programme; null: it is not. */
  readonly passedTo: string | null;
  /** Version of the last edit of its place in the register; 0: none. */
  readonly edit: number;
  /** Items that this one speaks for since they were joined to it. */
  readonly joined: readonly {
    readonly itemId: ItemId;
    readonly number: string;
    readonly text: string;
    readonly edit: number;
  }[];
  /** For a proposal its sources; for an idea itself, then those that repeat it. */
  readonly voices: readonly VoiceView[];
  /** Dots by the table's closed vote; null: it was not voted on. */
  readonly support: Support | null;
}

/** An item with the work on its answer. Organisers only. */
export interface AnswerView extends ItemView, AnswerWork {}

/** A table as lists and filters name it. */
export interface TableName {
  readonly id: TableId;
  readonly number: number;
  readonly mark: string;
  readonly hue: Hue;
  readonly shortName: string;
  readonly name: string;
}

/** Every item. For a department: its own, with what is its business of the work on them. */
export interface AnswersView {
  /** The day where the office is, `YYYY-MM-DD`. */
  readonly today: string;
  /** Names of the departments that have a link. */
  readonly departments: readonly string[];
  readonly tables: readonly TableName[];
  readonly sections: readonly Section[];
  readonly items: readonly AnswerView[];
}

/** A department's desk. */
export interface DepartmentView extends AnswersView {
  readonly name: string;
}

/** The departments with their links, and how far each is. */
export interface DepartmentsView {
  readonly departments: readonly {
    readonly id: DepartmentId;
    readonly name: string;
    readonly link: string;
    /** Items given to it; of them without a recommendation; of those after their due date. */
    readonly items: number;
    readonly open: number;
    readonly late: number;
  }[];
}

/** What a spreadsheet would change. Cells as they stand in it. */
export interface SheetView {
  readonly changes: readonly {
    /** Of the file; its head is row 1. */
    readonly row: number;
    readonly number: string;
    readonly fields: readonly { readonly field: SheetField; readonly from: string; readonly to: string }[];
  }[];
  readonly refused: readonly SheetRefusal[];
  readonly unchanged: number;
  /** To be sent back with the order to do exactly this. */
  readonly fingerprint: string;
}

/** One entry of an answer's trace. */
export interface AnswerEventView {
  readonly kind: "drafted" | "published" | "corrected" | "withdrawn";
  readonly status: Position | null;
  readonly justification: string;
  readonly at: string;
}

/** How an edit left an item. */
export interface ItemEditView {
  readonly n: number;
  readonly wording: string | null;
  readonly passedTo: string | null;
  /** Number of the item that it was joined to; null: it speaks for itself. */
  readonly mergedInto: string | null;
  /** Numbers of its parts. */
  readonly parts: readonly string[];
  readonly reason: string;
  readonly at: string;
}

/** An item with its public answer; `text` and `passedTo` are as they were published. */
export interface ResultView extends Omit<ItemView, "wording" | "edit" | "partOf"> {
  /** The words before the coordinator edited them; null: `text` is as the table or the author worded it. */
  readonly original: string | null;
  /** Is it new, or changed, since the publication before the last? */
  readonly news: News | null;
  readonly answer: PublicPosition;
}

/** Everything that `/wyniki` and the open data show. Nothing unpublished is in it. */
export interface ResultsView {
  readonly meeting: {
    readonly title: string;
    readonly subtitle: string;
    readonly programmeYear: number;
    /** `YYYY-MM-DD`. */
    readonly date: string;
    readonly placeName: string;
    readonly organiser: string;
  };
  readonly counts: {
    readonly people: number;
    readonly ideas: number;
    /** Items that get an answer. */
    readonly items: number;
    readonly answers: number;
  };
  readonly tables: readonly TableName[];
  readonly sections: readonly Section[];
  readonly items: readonly ResultView[];
  /** When anything here was last published or corrected; null: nothing is public. */
  readonly changedAt: string | null;
  /** When something was published before that, on another day; null: never. */
  readonly previousAt: string | null;
}

/** The city's answer to one's own idea, on the phone. */
export interface OwnAnswerView extends CityPosition {
  /** Number of the item that was answered: the idea's own, or the proposal's. */
  readonly number: string;
}
