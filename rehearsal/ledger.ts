/** What the actors of a rehearsal did and were told. Written by them, read by the verdict. Times are `performance.now()`. */
import type { IdeaId, ProposalId, TableId } from "../src/domain/ids.ts";
import type { Register } from "./registers.ts";

export interface IdeaTrace {
  readonly id: IdeaId;
  readonly tableId: TableId;
  readonly text: string;
  /** Name of the sample's group, which the moderators put it under. */
  readonly group: string | null;
  readonly section: number | null;
  readonly sentAt: number;
  /** The way to the answer was disturbed on purpose: it counts, its time does not. */
  disturbed: boolean;
  ackedAt: number | null;
  n: number | null;
  /** When the first tablet had it in its inbox. */
  arrivedAt: number | null;
  /** When a moderator last asked for the board, and when that was first acknowledged. */
  placeAskedAt: number | null;
  placedAt: number | null;
  /** When the table's projector had it. */
  shownAt: number | null;
  /** A moderator hid it or took it back at some time: where it ends is open. */
  takenOff: boolean;
}

export interface ProposalTrace {
  readonly id: ProposalId;
  readonly tableId: TableId;
  ackedAt: number | null;
  n: number | null;
  /** Words typed into each of its texts. */
  readonly typed: Map<string, string[]>;
}

export interface Ledger {
  readonly ideas: Map<IdeaId, IdeaTrace>;
  readonly proposals: Map<ProposalId, ProposalTrace>;
  /** Board gestures: made, and confirmed as durable. */
  readonly edits: { sent: number; durable: number };
  /** Last value each writer gave a register of a table: `table root/record/field` → writer → value. */
  readonly writes: Map<string, Map<string, string>>;
  /** Milliseconds from a tablet's edit to the projector of its table. */
  readonly editToProjector: number[];
  /** Cut requests and repeated commands, so that the verdict can say what was tried. */
  readonly mischief: { lostAnswers: number; repeats: number; reconnects: number; slowDowns: number };
  /** Refusals that nobody provoked, counted by what was asked and the code. */
  readonly refusals: Map<string, number>;
  /** Besides ideas: acknowledged "gotowe", raised hands, people who voted. */
  readonly part: { done: number; hands: number; voters: number };
  /** Dots by what they were given to: acknowledged, and counted after closing (null: no vote was counted). */
  readonly ballots: Map<string, number>;
  counted: ReadonlyMap<string, number> | null;
  /** Plain sentences about anything that was not as promised. */
  readonly troubles: string[];
  joined: number;
  tablets: number;
  projectors: number;
}

export const createLedger = (): Ledger => ({
  ideas: new Map(),
  proposals: new Map(),
  edits: { sent: 0, durable: 0 },
  writes: new Map(),
  editToProjector: [],
  mischief: { lostAnswers: 0, repeats: 0, reconnects: 0, slowDowns: 0 },
  refusals: new Map(),
  part: { done: 0, hands: 0, voters: 0 },
  ballots: new Map(),
  counted: null,
  troubles: [],
  joined: 0,
  tablets: 0,
  projectors: 0,
});

export const newIdeaTrace = (
  facts: Pick<IdeaTrace, "id" | "tableId" | "text" | "group" | "section" | "sentAt">,
): IdeaTrace => ({
  ...facts,
  disturbed: false,
  ackedAt: null,
  n: null,
  arrivedAt: null,
  placeAskedAt: null,
  placedAt: null,
  shownAt: null,
  takenOff: false,
});

export function noteRefusal({ refusals }: Ledger, asked: string, code: string): void {
  const name = `${asked}: ${code}`;
  refusals.set(name, (refusals.get(name) ?? 0) + 1);
}

/** Remembers what one device wrote. */
export function noteWrites(ledger: Ledger, tableId: TableId, writer: string, registers: readonly Register[]): void {
  for (const { key, value } of registers) {
    const name = `${tableId} ${key}`;
    const writers = ledger.writes.get(name) ?? new Map<string, string>();
    // Put back at the end: the order is then the order of writing.
    writers.delete(writer);
    ledger.writes.set(name, writers.set(writer, value));
  }
}

/** Times from a write on a tablet to its sight on the table's projector. */
export interface Sights {
  wrote(tableId: TableId, registers: readonly Register[]): void;
  saw(tableId: TableId, registers: readonly Register[]): void;
}

/** A write that nobody saw within this time was overtaken by a later one. */
const FORGOTTEN_AFTER_MS = 60_000;

export function createSights(ledger: Ledger): Sights {
  const pending = new Map<string, number>();
  const name = (tableId: TableId, { key, value }: Register): string => `${tableId} ${key}=${value}`;
  const forget = (now: number): void => {
    for (const [key, at] of pending) {
      if (now - at < FORGOTTEN_AFTER_MS) return;
      pending.delete(key);
    }
  };
  return {
    wrote: (tableId, registers) => {
      const now = performance.now();
      forget(now);
      const [first] = registers;
      if (first) pending.set(name(tableId, first), now);
    },
    saw: (tableId, registers) => {
      for (const register of registers) {
        const at = pending.get(name(tableId, register));
        if (at === undefined) continue;
        pending.delete(name(tableId, register));
        ledger.editToProjector.push(performance.now() - at);
      }
    },
  };
}
