/** What happens before the meeting, and who came: what the record keeps of it. Adapters: `server/store/*-before.ts`. */
import type {
  Declaration,
  DeclarationFacts,
  Suggestion,
  SuggestionFacts,
  SuggestionState,
} from "../../src/domain/before.ts";
import type { SuggestionId, TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";

/** What the organiser decided about a suggested topic; `waiting`: a decision was taken back. */
export interface Settlement {
  readonly state: SuggestionState;
  readonly reason: string;
  readonly addedTo: TableId | null;
}

/** How many people are at a table, as somebody counted them. */
export interface HeadCount {
  readonly tableId: TableId;
  readonly people: number;
  readonly actor: Side | "organiser";
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** Limits how much a browser, and all of them together, may send. Never per address: an office shares one. */
export interface FormGuard {
  /** Takes one try; false: too much for now. `browser`: its mark. */
  take(browser: string): boolean;
}

/**
 * Declarations and suggestions by the hash of their code; the codes are nowhere in the record. Tables
 * they name may have been removed since: whoever reads looks.
 */
export interface BeforeStore {
  /** In the order they came. */
  declarations(): Promise<readonly Declaration[]>;
  declaration(hash: string): Promise<Declaration | null>;
  /** Twice is once: what is there stays. False: there are `most` already. */
  declare(hash: string, declaration: Declaration, most: number): Promise<boolean>;
  /** False: there is none of this code. */
  changeDeclaration(hash: string, facts: DeclarationFacts, at: string): Promise<boolean>;
  withdrawDeclaration(hash: string): Promise<boolean>;

  /** In the order they came. */
  suggestions(): Promise<readonly Suggestion[]>;
  suggestion(hash: string): Promise<Suggestion | null>;
  /** Like `declare`. */
  suggest(hash: string, suggestion: Suggestion, most: number): Promise<boolean>;
  /** Only what still waits. False: it does not, or there is none of this code. */
  changeSuggestion(hash: string, facts: SuggestionFacts): Promise<boolean>;
  withdrawSuggestion(hash: string): Promise<boolean>;
  /** False: there is no such suggestion. */
  settle(id: SuggestionId, settlement: Settlement, at: string): Promise<boolean>;

  /**
   * What is older than this moment (ISO 8601): declarations go, needs and codes with them; suggestions
   * keep their words and what became of them, without code and organisation.
   */
  erase(before: string): Promise<number>;

  headCounts(): Promise<readonly HeadCount[]>;
  /** In the place of the table's former one. Refused silently for a table that is not there. */
  countHeads(count: HeadCount): Promise<void>;
  /** The organiser's list, in its order. */
  organisations(): Promise<readonly string[]>;
  putOrganisations(names: readonly string[]): Promise<void>;
}
