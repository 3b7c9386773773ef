import { expect, test } from "vitest";
import { FACTS } from "../../tests/support/sample-facts.ts";
import type { Idea } from "./idea.ts";
import { idFrom } from "./ids.ts";
import type { Meeting } from "./meeting.ts";
import type { Proposal } from "./proposal.ts";
import { reportOf } from "./report.ts";
import type { Block, Report, ReportInput, TableBlock } from "./report-shape.ts";
import type { CountedVote } from "./vote.ts";

const MEETING: Meeting = {
  ...FACTS,
  id: idFrom("meeting", "aaaaaaaa"),
  subtitle: "Konsultacje programu",
  placeAddress: "Rynek 1",
  sections: [
    { number: 7, title: "Zadania" },
    { number: 16, title: "Poza zakresem programu – do przekazania" },
  ],
  agenda: [{ phase: "discussion", minutes: 40, scope: "tables", title: "Dyskusja", startsAt: "16:50" }],
};
const TABLE = idFrom("table", "aaaaaaaa");

const idea = (n: number, change: Partial<Idea> = {}): Idea => ({
  id: idFrom("idea", `aaaaaaa${n}`),
  tableId: TABLE,
  n,
  source: "phone",
  place: "board",
  original: { text: `Pomysł ${n}`, sketch: null },
  text: `Pomysł ${n}`,
  signature: null,
  section: 7,
  authorId: null,
  hiddenReason: null,
  mergedInto: null,
  groupTitle: null,
  at: `2019-06-26T14:5${n}:00.000Z`,
  ...change,
});

const proposal = (n: number, change: Partial<Proposal> = {}): Proposal => ({
  id: idFrom("proposal", `aaaaaaa${n}`),
  tableId: TABLE,
  n,
  section: 7,
  change: "add",
  sources: [],
  wording: `Brzmienie ${n}`,
  current: "",
  justification: "",
  ...change,
});

function report(
  ideas: readonly Idea[],
  proposals: readonly Proposal[] = [],
  change: Partial<ReportInput> = {},
  vote: CountedVote | null = null,
): Report {
  const table = {
    id: TABLE,
    number: 1,
    mark: "KUL",
    hue: "kul",
    name: "kultura",
    shortName: "Kultura",
    topics: [],
    moderators: [{ side: "ngo", role: "" }],
    additional: false,
    autoPlace: false,
  } as const;
  return reportOf({
    meeting: MEETING,
    tables: [{ table, people: 8, proposals, ideas, confirmed: ["ngo"], vote }],
    positions: new Map(),
    edits: new Map(),
    draftPositions: 0,
    madeAt: "2019-06-26T17:00:00.000Z",
    timeZone: "Europe/Warsaw",
    ...change,
  });
}

const blocksOf = (made: Report, id: string): readonly Block[] =>
  made.sections.find((one) => one.id === id)?.blocks ?? [];
const tablesOf = (made: Report, id: string): TableBlock[] =>
  blocksOf(made, id).flatMap((block) => (block.kind === "table" ? [block] : []));

test("E3: sections 1 to 12 come in their order, then an annex for each table with ideas", () => {
  const titles = report([idea(1)]).sections.map(({ title }) => title.split(".")[0]);
  expect(titles).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "Załącznik nr 1"]);
  expect(report([]).sections).toHaveLength(12);
});

/** What the record knows of a proposal besides. */
const PRIORITY = { priority: true } as const;

test("Z6, E3: a table with worded proposals says which are its priorities and who confirmed them; another says nothing", () => {
  const factsOf = (made: Report) =>
    blocksOf(made, "tables").flatMap((block) => (block.kind === "facts" ? block.rows : []));
  const made = report([idea(1)], [{ ...proposal(1), ...PRIORITY }, proposal(2)]);
  expect(factsOf(made)).toContainEqual(["Priorytety stolika", "KUL-P01"]);
  expect(factsOf(made)).toContainEqual(["Potwierdzenie wyniku", "strona pozarządowa"]);
  expect(factsOf(report([idea(1)])).map(([name]) => name)).not.toContain("Potwierdzenie wyniku");
});

test("E3: Lp. runs through worded proposals, free ideas and matters outside the programme", () => {
  const made = report([idea(1), idea(2), idea(3, { section: 16 })], [proposal(1, { sources: [idea(1).id] })]);
  const inside = tablesOf(made, "proposals").flatMap(({ rows }) => rows);
  expect(inside.map(([lp, where]) => [lp, where])).toEqual([
    ["1", "Kultura\nKUL-P01"],
    ["2", "Kultura\nKUL-02"],
  ]);
  expect(tablesOf(made, "outside")[0]?.rows[0]?.slice(0, 2)).toEqual(["3", "Kultura\nKUL-03"]);
});

test("E3: without published positions their columns are left out, with one of them they are there for all", () => {
  const none = tablesOf(report([idea(1)]), "proposals")[0];
  expect(none?.columns.map(({ title }) => title)).not.toContain("Stanowisko");
  const positions = new Map([
    [idea(1).id, { status: "rejected" as const, justification: "Odrębny tryb.", wording: null, passedTo: null }],
  ]);
  const some = tablesOf(report([idea(1), idea(2)], [], { positions }), "proposals")[0];
  expect(some?.rows.map((row) => row.slice(-2))).toEqual([
    ["nie uwzględniono", "Odrębny tryb."],
    ["bez stanowiska", "–"],
  ]);
});

test("E3: an item that the city finds out of scope moves to matters outside the programme", () => {
  const positions = new Map([
    [idea(1).id, { status: "out-of-scope" as const, justification: "Zarząd dróg.", wording: null, passedTo: null }],
  ]);
  const made = report([idea(1)], [], { positions });
  expect(tablesOf(made, "outside")[0]?.rows[0]).toContain("poza zakresem programu");
  expect(tablesOf(made, "proposals")).toEqual([]);
});

test("I7, I8: what is hidden, waits, was withdrawn or was said at first is counted and never told", () => {
  const secret = { original: { text: "Tajne", sketch: null }, text: "Tajne", hiddenReason: "Powód" };
  const made = report([
    idea(1, { ...secret, place: "hidden" }),
    idea(2, { ...secret, place: "inbox" }),
    idea(3, { ...secret, place: "withdrawn" }),
    idea(4, { original: { text: "Tajne", sketch: null }, text: "Poprawione" }),
  ]);
  expect(JSON.stringify(made)).not.toMatch(/Tajne|Powód/);
  expect(made.leftOut.map(({ what, count }) => [what, count])).toEqual([
    ["Pomysły ukryte", 1],
    ["Pomysły w skrzynkach stolików", 1],
    ["Pomysły wycofane", 1],
    ["Pierwotne brzmienia poprawionych pomysłów", 1],
  ]);
  expect(made.counts.ideas).toBe(1);
});

test("A sketch without a caption is described by where it comes from", () => {
  const sketch = { strokes: [{ pen: "blue" as const, width: 5, points: [1, 1, 2, 2] }] };
  const made = report([idea(4, { text: "", original: { text: "", sketch } })]);
  expect(blocksOf(made, "annex-1")).toContainEqual(
    expect.objectContaining({ sketch: { ideaId: idea(4).id, description: "Szkic, stolik 1, pomysł 4" }, photo: null }),
  );
});

test("Times that were recorded are told, and nothing is made up about the others", () => {
  const course = JSON.stringify(blocksOf(report([idea(1), idea(5)]), "course"));
  expect(course).toContain("godz. 16.51");
  expect(course).toContain("godz. 16.55");
  expect(course).toContain("Harmonogram (plan)");
  expect(JSON.stringify(blocksOf(report([]), "course"))).not.toContain("Pierwszy");
});

test("U7: what the settings say of the resolution and of the announcement is in the report, and no line to fill in", () => {
  const meeting = { ...MEETING, resolution: "Uchwała nr 1/19", announcedHow: "Strona miasta" };
  const made = report([], [], { meeting });
  const blocks = [...blocksOf(made, "basis"), ...blocksOf(made, "notice")];
  expect(blocks).toContainEqual({ kind: "paragraph", text: "Uchwała nr 1/19" });
  expect(blocks).toContainEqual({ kind: "paragraph", text: "Strona miasta" });
  expect(blocks.filter(({ kind }) => kind === "fill-in")).toEqual([]);
});

test("V8, E3: support is told in dots where a table voted, each source's dots once", () => {
  const [first, second, third] = [idea(1), idea(2), idea(3)];
  const tally = (one: Idea, phone: number, paper: number) => ({
    item: { id: one.id, n: one.n, title: null, ideas: [one.id] },
    phone,
    paper,
  });
  const vote: CountedVote = { subject: "ideas", voters: 3, tallies: [tally(first, 4, 0), tally(second, 1, 2)] };
  const made = report([first, second, third], [proposal(1, { sources: [first.id, second.id] })], {}, vote);
  const cells = tablesOf(made, "proposals").map(({ columns, rows }) => {
    const at = columns.findIndex(({ title }) => title === "Poparcie (kropki)");
    return rows.map((row) => row[at]);
  });
  expect(cells).toEqual([["7\nw tym na papierze: 2"], ["–"]]);
  const without = report([first], [proposal(1)]);
  expect(
    tablesOf(without, "proposals").some(({ columns }) => columns.some(({ title }) => title.includes("Poparcie"))),
  ).toBe(false);
  expect(JSON.stringify(without)).toContain("nie głosowano kropkami");
});
