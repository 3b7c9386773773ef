import { describe, expect, it } from "vitest";
import type { RegisterRow } from "../src/contract/views.ts";
import { idFrom } from "../src/domain/ids.ts";
import { ROW } from "../tests/support/sample-row.ts";
import { createLedger, type IdeaTrace, type Ledger, newIdeaTrace, noteWrites } from "./ledger.ts";
import { type BoardEvidence, type Evidence, judge } from "./verdict.ts";

const TABLE = idFrom("table", "kultura01");
const IDEA = idFrom("idea", "pomysl0001");
const PROPOSAL = idFrom("proposal", "propozycja1");

function placedIdea(ledger: Ledger): IdeaTrace {
  const facts = { id: IDEA, tableId: TABLE, text: "Mikrogranty (próba 1-1)", group: null, section: null, sentAt: 100 };
  const trace = {
    ...newIdeaTrace(facts),
    n: 1,
    ackedAt: 110,
    arrivedAt: 112,
    placeAskedAt: 900,
    placedAt: 909,
    shownAt: 908,
  };
  ledger.ideas.set(IDEA, trace);
  return trace;
}

const row = (change: Partial<RegisterRow> = {}): RegisterRow => ({
  ...ROW,
  id: IDEA,
  text: "Mikrogranty",
  originalText: "Mikrogranty (próba 1-1)",
  ...change,
});

const board = (change: Partial<BoardEvidence> = {}): BoardEvidence => ({
  tableId: TABLE,
  registers: new Map([
    [`ideas/${IDEA}`, "record"],
    [`places/${IDEA}`, "record"],
    [`places/${IDEA}/pos`, "[10,20]"],
  ]),
  words: new Map(),
  agreed: true,
  ...change,
});

function evidence(ledger: Ledger, change: Partial<Evidence> = {}): Evidence {
  const record = [{ id: IDEA, n: 1, tableId: TABLE }];
  return { ledger, register: [row()], record, silentPhones: 0, boards: [board()], ...change };
}

describe("the verdict of a rehearsal", () => {
  it("passes when everything acknowledged is in the database, on the board and in the register", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const verdict = judge(evidence(ledger));
    expect(verdict.passed).toBe(true);
    expect(verdict.ideas).toMatchObject({ sent: 1, acknowledged: 1, inDatabase: 1, onBoards: 1, inRegister: 1 });
  });

  it("counts the way of an idea without the moderator's thinking", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    expect(judge(evidence(ledger)).latency.phoneToProjector?.p50).toBe(20);
  });

  it("fails on an acknowledged idea that the database does not have", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const verdict = judge(evidence(ledger, { record: [] }));
    expect(verdict.passed).toBe(false);
    expect(verdict.ideas.lost).toEqual([`${IDEA}: not in the database`]);
  });

  it("fails on an acknowledged idea that the register does not list", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    expect(judge(evidence(ledger, { register: [] })).ideas.lost).toEqual([`${IDEA}: not in the register`]);
  });

  it("fails on a placed idea that the board does not show", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const verdict = judge(evidence(ledger, { boards: [board({ registers: new Map() })] }));
    expect(verdict.ideas.lost).toContain(`${IDEA}: placed, not on the board`);
  });

  it("does not miss on the board what a moderator took off, when the register says so too", () => {
    const ledger = createLedger();
    placedIdea(ledger).takenOff = true;
    const register = [row({ place: "hidden", hiddenReason: "próba" })];
    expect(judge(evidence(ledger, { register, boards: [board({ registers: new Map() })] })).passed).toBe(true);
  });

  it("fails when a hidden idea still stands on the board", () => {
    const ledger = createLedger();
    placedIdea(ledger).takenOff = true;
    expect(judge(evidence(ledger, { register: [row({ place: "hidden" })] })).passed).toBe(false);
  });

  it("fails when the same words are in the register under two ids", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const other = { ...placedIdea(createLedger()), id: idFrom("idea", "pomysl0002") };
    ledger.ideas.set(other.id, other);
    const register = [row(), row({ id: other.id, number: "KUL-02" })];
    expect(judge(evidence(ledger, { register })).ideas.doubled).toHaveLength(1);
  });

  it("fails when two ideas have one number", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const record = [
      { id: IDEA, n: 1, tableId: TABLE },
      { id: "idea_other0001", n: 1, tableId: TABLE },
    ];
    expect(judge(evidence(ledger, { record })).ideas.doubled).toEqual([`${TABLE} 1: given to two ideas`]);
  });

  it("fails when the register changed an author's original words", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    expect(judge(evidence(ledger, { register: [row({ originalText: "Granty" })] })).ideas.lost).toHaveLength(1);
  });

  it("fails on an idea that was never acknowledged", () => {
    const ledger = createLedger();
    placedIdea(ledger).ackedAt = null;
    expect(judge(evidence(ledger)).troubles).toEqual(["1 ideas were never acknowledged"]);
  });

  it("fails when a dot that was acknowledged does not count, or one counts that nobody was thanked for", () => {
    const ledger = createLedger();
    const trace = placedIdea(ledger);
    ledger.ballots.set(IDEA, 2);
    expect(judge(evidence(ledger)).passed).toBe(false);
    ledger.counted = new Map([[IDEA, 2]]);
    expect(judge(evidence(ledger)).passed).toBe(true);
    ledger.counted = new Map([[IDEA, 3]]);
    expect(judge(evidence(ledger)).troubles).toEqual([`${IDEA}: 2 dots acknowledged, 3 counted`]);
    trace.takenOff = true;
    expect(judge(evidence(ledger)).troubles).toEqual([]);
  });

  it("accepts that of two writers either wrote last, and nothing else", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    noteWrites(ledger, TABLE, "government", [{ key: `places/${IDEA}/pos`, value: "[10,20]" }]);
    noteWrites(ledger, TABLE, "ngo", [{ key: `places/${IDEA}/pos`, value: "[30,40]" }]);
    expect(judge(evidence(ledger)).boardEdits.lost).toEqual([]);
    noteWrites(ledger, TABLE, "government", [{ key: `places/${IDEA}/pos`, value: "[50,60]" }]);
    expect(judge(evidence(ledger)).boardEdits.lost).toHaveLength(1);
  });

  it("fails when a drawing that was made is gone, and not when somebody removed it", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    noteWrites(ledger, TABLE, "ngo", [{ key: "drawing/shape:a", value: "record" }]);
    expect(judge(evidence(ledger)).boardEdits.lost).toHaveLength(1);
    noteWrites(ledger, TABLE, "government", [{ key: "drawing/shape:a", value: "gone" }]);
    expect(judge(evidence(ledger)).boardEdits.lost).toEqual([]);
  });

  it("fails when devices of one table show different boards, or an edit is not durable", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    expect(judge(evidence(ledger, { boards: [board({ agreed: false })] })).passed).toBe(false);
    ledger.edits.sent = 1;
    expect(judge(evidence(ledger)).passed).toBe(false);
  });

  it("counts words of a proposal that are missing and words that nobody typed", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    const typed = new Map([["wording", ["Gmina", "wspiera", "Gmina"]]]);
    ledger.proposals.set(PROPOSAL, { id: PROPOSAL, tableId: TABLE, ackedAt: 5, n: 1, typed });
    const register = [row(), row({ id: PROPOSAL, kind: "proposal", number: "KUL-P01" })];
    const standing = (words: readonly string[]) => [board({ words: new Map([[`${PROPOSAL}/wording`, words]]) })];
    const whole = judge(evidence(ledger, { register, boards: standing(["Gmina", "Gmina", "wspiera"]) }));
    expect(whole.proposals).toMatchObject({ drafted: 1, inRegister: 1, wordsTyped: 3, wordsLost: 0 });
    const torn = judge(evidence(ledger, { register, boards: standing(["Gmina", "wspiera", "wspiera"]) }));
    expect(torn.proposals.wordsLost).toBe(2);
    expect(torn.passed).toBe(false);
  });

  it("fails on a refusal that nobody provoked", () => {
    const ledger = createLedger();
    placedIdea(ledger);
    ledger.refusals.set("join: table-full", 3);
    expect(judge(evidence(ledger))).toMatchObject({ passed: false, refusals: { "join: table-full": 3 } });
  });
});
