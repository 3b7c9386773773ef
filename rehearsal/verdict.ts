/** The verdict: what was promised against what is there. Pure, so that it can be tested without a server. */
import type { RegisterRow } from "../src/contract/views.ts";
import { type Percentiles, percentiles } from "./latency.ts";
import type { IdeaTrace, Ledger, ProposalTrace } from "./ledger.ts";

/** One table's board as a fresh reader got it after the play. */
export interface BoardEvidence {
  readonly tableId: string;
  /** `root/record` and `root/record/field` with their values. */
  readonly registers: ReadonlyMap<string, string>;
  /** Texts of proposals, `proposal id/field`, as bags of words. */
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** Does every device at the table show this very board? */
  readonly agreed: boolean;
}

export interface Evidence {
  readonly ledger: Ledger;
  /** The register as the control room reads it. */
  readonly register: readonly RegisterRow[];
  /** Ids and numbers that the phones of the authors read from the record. */
  readonly record: readonly { readonly id: string; readonly n: number; readonly tableId: string }[];
  /** Phones that could not read their record in the end. */
  readonly silentPhones: number;
  readonly boards: readonly BoardEvidence[];
}

export interface Verdict {
  readonly passed: boolean;
  readonly part: Ledger["part"] & { readonly dots: number; readonly counted: number | null };
  readonly ideas: {
    readonly sent: number;
    readonly acknowledged: number;
    /** Rows of the record: what authors read back, and what moderators wrote down. */
    readonly inDatabase: number;
    readonly placed: number;
    readonly onBoards: number;
    readonly inRegister: number;
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
  };
  readonly proposals: {
    readonly drafted: number;
    readonly inRegister: number;
    readonly wordsTyped: number;
    readonly wordsLost: number;
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
  };
  readonly boardEdits: {
    readonly sent: number;
    readonly durable: number;
    /** Registers that end with a value which nobody wrote last. */
    readonly lost: readonly string[];
    readonly boardsThatDisagree: readonly string[];
  };
  readonly refusals: Readonly<Record<string, number>>;
  readonly troubles: readonly string[];
  readonly latency: {
    readonly phoneToAck: Percentiles | null;
    readonly phoneToProjector: Percentiles | null;
    readonly tabletToProjector: Percentiles | null;
  };
}

/** Weighs the evidence. Passed: nothing lost, nothing doubled, nobody turned away, all boards agree. */
export function judge(evidence: Evidence): Verdict {
  const ideas = judgeIdeas(evidence);
  const proposals = judgeProposals(evidence);
  const boardEdits = judgeEdits(evidence);
  const troubles = [...evidence.ledger.troubles, ...unanswered(evidence), ...dotsAstray(evidence)];
  const refusals = Object.fromEntries(evidence.ledger.refusals);
  const faults = [ideas.lost, ideas.doubled, proposals.lost, proposals.doubled, boardEdits.lost];
  const passed =
    faults.every((list) => list.length === 0) &&
    boardEdits.boardsThatDisagree.length === 0 &&
    boardEdits.durable === boardEdits.sent &&
    proposals.wordsLost === 0 &&
    troubles.length === 0 &&
    Object.keys(refusals).length === 0;
  const { ballots, counted } = evidence.ledger;
  const part = { ...evidence.ledger.part, dots: sum(ballots), counted: counted && sum(counted) };
  return { passed, part, ideas, proposals, boardEdits, refusals, troubles, latency: latencies(evidence.ledger) };
}

/**
 * Dots that were acknowledged are dots that count, and no others. Those of a repetition count for what
 * it repeats; what a moderator took off the board in between is left out.
 */
function dotsAstray({ ledger, register }: Evidence): string[] {
  const { ballots, counted, ideas } = ledger;
  if (counted === null) return ballots.size > 0 ? ["dots were given and never counted"] : [];
  const takenOff = new Set([...ideas.values()].flatMap((trace) => (trace.takenOff ? [trace.id as string] : [])));
  const [given, kept] = [byRoot(ballots, register), byRoot(counted, register)];
  return [...new Set([...given.keys(), ...kept.keys()])]
    .filter((item) => !takenOff.has(item) && (given.get(item) ?? 0) !== (kept.get(item) ?? 0))
    .map((item) => `${item}: ${given.get(item) ?? 0} dots acknowledged, ${kept.get(item) ?? 0} counted`);
}

/** Dots by what each idea repeats in the end, or by itself. */
function byRoot(dots: ReadonlyMap<string, number>, register: Evidence["register"]): ReadonlyMap<string, number> {
  const byNumber = new Map(register.map((row) => [row.number, row]));
  const byId = new Map(register.map((row) => [row.id as string, row]));
  const rootOf = (id: string): string => {
    const target = byNumber.get(byId.get(id)?.mergedInto ?? "");
    return target ? rootOf(target.id) : id;
  };
  const all = new Map<string, number>();
  for (const [id, count] of dots) all.set(rootOf(id), (all.get(rootOf(id)) ?? 0) + count);
  return all;
}

const sum = (dots: ReadonlyMap<string, number>): number => [...dots.values()].reduce((all, one) => all + one, 0);

function unanswered({ ledger, silentPhones }: Evidence): string[] {
  const open = [...ledger.ideas.values()].filter(({ ackedAt }) => ackedAt === null).length;
  return [
    ...(open > 0 ? [`${open} ideas were never acknowledged`] : []),
    ...(silentPhones > 0 ? [`${silentPhones} phones could not read their own ideas in the end`] : []),
  ];
}

function judgeIdeas({ ledger, register, record, boards }: Evidence): Verdict["ideas"] {
  const traces = [...ledger.ideas.values()];
  const acknowledged = traces.filter(({ ackedAt }) => ackedAt !== null);
  const rows = register.filter(({ kind, id }) => kind === "idea" && ledger.ideas.has(id as IdeaTrace["id"]));
  const registered = new Map(rows.map((row) => [row.id, row]));
  const recorded = new Set([
    ...record.map(({ id }) => id),
    ...rows.filter((row) => row.source !== "phone").map(({ id }) => id),
  ]);
  const shown = new Set(boards.flatMap(({ registers }) => ideasOn(registers)));
  const placed = acknowledged.filter((trace) => trace.placedAt !== null && !trace.takenOff);
  return {
    sent: traces.length,
    acknowledged: acknowledged.length,
    inDatabase: traces.filter(({ id }) => recorded.has(id)).length,
    placed: placed.length,
    onBoards: traces.filter(({ id }) => shown.has(id)).length,
    inRegister: registered.size,
    lost: [
      ...acknowledged.filter(({ id }) => !recorded.has(id)).map((trace) => `${trace.id}: not in the database`),
      ...acknowledged.filter(({ id }) => !registered.has(id)).map((trace) => `${trace.id}: not in the register`),
      ...placed.filter(({ id }) => !shown.has(id)).map((trace) => `${trace.id}: placed, not on the board`),
      ...disagreements(rows, shown),
      ...changedWords(acknowledged, registered),
    ],
    doubled: doubledIdeas(traces, rows, record),
  };
}

const ideasOn = (registers: ReadonlyMap<string, string>): string[] =>
  [...registers.keys()].flatMap((key) => /^ideas\/([^/]+)$/.exec(key)?.[1] ?? []);

/** The register and the boards must tell the same about every idea. */
function disagreements(rows: readonly RegisterRow[], shown: ReadonlySet<string>): string[] {
  return rows
    .filter((row) => (row.place === "board") !== shown.has(row.id))
    .map(
      (row) => `${row.id}: the register says ${row.place}, the board ${shown.has(row.id) ? "shows it" : "does not"}`,
    );
}

function changedWords(traces: readonly IdeaTrace[], registered: ReadonlyMap<string, RegisterRow>): string[] {
  return traces.flatMap((trace) => {
    const row = registered.get(trace.id);
    return row && row.originalText !== trace.text.normalize("NFC") ? [`${trace.id}: other words than were sent`] : [];
  });
}

function doubledIdeas(
  traces: readonly IdeaTrace[],
  rows: readonly RegisterRow[],
  record: Evidence["record"],
): string[] {
  const sentTexts = new Set(traces.map(({ text }) => text));
  const texts = rows.filter(({ originalText }) => sentTexts.has(originalText)).map(({ originalText }) => originalText);
  return [
    ...repeated(rows.map(({ id }) => id)).map((id) => `${id}: twice in the register`),
    ...repeated(rows.map(({ number }) => number)).map((number) => `${number}: given to two ideas`),
    ...repeated(texts).map((text) => `twice in the register: ${text.slice(-24)}`),
    ...repeated(record.map(({ id }) => id)).map((id) => `${id}: twice in the database`),
    ...repeated(record.map(({ tableId, n }) => `${tableId} ${n}`)).map((number) => `${number}: given to two ideas`),
  ];
}

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

function judgeProposals({ ledger, register, boards }: Evidence): Verdict["proposals"] {
  const drafted = [...ledger.proposals.values()].filter(({ ackedAt }) => ackedAt !== null);
  const rows = register.filter(({ id }) => ledger.proposals.has(id as ProposalTrace["id"]));
  const known = new Set(rows.map(({ id }) => id));
  const words = new Map(boards.flatMap((board) => [...board.words]));
  const missing = drafted.flatMap((trace) => missingWords(trace, words));
  return {
    drafted: drafted.length,
    inRegister: rows.length,
    wordsTyped: drafted.flatMap(({ typed }) => [...typed.values()].flat()).length,
    wordsLost: missing.length,
    lost: drafted.filter(({ id }) => !known.has(id)).map(({ id }) => `${id}: not in the register`),
    doubled: repeated(rows.map(({ id }) => id)).map((id) => `${id}: twice in the register`),
  };
}

/** Words that were typed and do not stand in the text, and words that stand there and nobody typed. */
function missingWords({ id, typed }: ProposalTrace, words: BoardEvidence["words"]): string[] {
  return [...typed].flatMap(([field, bag]) => {
    const standing = [...(words.get(`${id}/${field}`) ?? [])];
    const missing = bag.filter((word) => {
      const at = standing.indexOf(word);
      if (at >= 0) standing.splice(at, 1);
      return at < 0;
    });
    return [...missing, ...standing];
  });
}

function judgeEdits({ ledger, boards }: Evidence): Verdict["boardEdits"] {
  const boardOf = new Map(boards.map((board) => [board.tableId, board]));
  const lost = [...ledger.writes].flatMap(([name, writers]) => {
    const [tableId = "", key = ""] = name.split(" ");
    const registers = boardOf.get(tableId)?.registers;
    if (!registers || isMoot(ledger, registers, key)) return [];
    const value = registers.get(key) ?? "gone";
    return [...writers.values()].includes(value) ? [] : [`${name}: ends as ${value}`];
  });
  const boardsThatDisagree = boards.filter(({ agreed }) => !agreed).map(({ tableId }) => tableId);
  return { ...ledger.edits, lost, boardsThatDisagree };
}

/** Fields of a record that is gone, and of an idea that moderators took off (it comes back to a new place). */
function isMoot(ledger: Ledger, registers: ReadonlyMap<string, string>, key: string): boolean {
  const [root, id, field] = key.split("/");
  if ((root === "ideas" || root === "places") && ledger.ideas.get(id as IdeaTrace["id"])?.takenOff) return true;
  return field !== undefined && !registers.has(`${root}/${id}`);
}

function latencies(ledger: Ledger): Verdict["latency"] {
  const clean = [...ledger.ideas.values()].filter(({ disturbed, takenOff }) => !disturbed && !takenOff);
  return {
    phoneToAck: percentiles(clean.flatMap(({ sentAt, ackedAt }) => (ackedAt === null ? [] : [ackedAt - sentAt]))),
    phoneToProjector: percentiles(clean.flatMap(wayToProjector)),
    tabletToProjector: percentiles(ledger.editToProjector),
  };
}

/** From "Wyślij" to the moderator's tablet and from "Na tablicę" to the projector; the thinking between is not ours. */
function wayToProjector({ sentAt, arrivedAt, placeAskedAt, shownAt }: IdeaTrace): number[] {
  if (arrivedAt === null || placeAskedAt === null || shownAt === null) return [];
  return [arrivedAt - sentAt + (shownAt - placeAskedAt)];
}
