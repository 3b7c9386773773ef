import { expect, test } from "vitest";
import * as Y from "yjs";
import { idFrom } from "../domain/ids.ts";
import { rootsOf } from "./board-doc.ts";
import { addProposal, groupIdeas, placeIdea, removeIdea } from "./board-edits.ts";
import { plain, readBoard, readIdea, readPlace } from "./board-read.ts";

const ideaId = (n: number) => idFrom("idea", `aaaaaaa${n}`);
const groupId = (n: number) => idFrom("group", `bbbbbbb${n}`);
const proposalId = idFrom("proposal", "cccccccc");

const fields = (n: number) => ({
  n,
  text: `Pomysł ${n}`,
  hasSketch: false,
  signature: null,
  source: "phone" as const,
  at: "2019-06-26T14:40:00.000Z",
  section: null,
  mergedInto: null,
});

function boardOf(count: number): Y.Doc {
  const doc = new Y.Doc();
  for (let n = 1; n <= count; n += 1) placeIdea(doc, ideaId(n), fields(n));
  return doc;
}

/** Numbers of the ideas as the list shows them: groups first, then the loose ones. */
const shown = (doc: Y.Doc) => {
  const { groups, loose } = readBoard(doc);
  return { groups: groups.map(({ ideas }) => ideas.map(({ idea }) => idea.n)), loose: loose.map(({ idea }) => idea.n) };
};

test("an empty document is an empty board, and reading it writes nothing", () => {
  const doc = new Y.Doc();
  let updates = 0;
  doc.on("update", () => (updates += 1));
  expect(readBoard(doc)).toEqual({ groups: [], loose: [], proposals: [] });
  expect(updates).toBe(0);
});

test("groups come in their order with their ideas in theirs, loose ideas by number", () => {
  const doc = boardOf(4);
  groupIdeas(doc, groupId(1), "Pieniądze", [ideaId(3), ideaId(1)]);
  groupIdeas(doc, groupId(2), "Miejsca", []);
  expect(shown(doc)).toEqual({ groups: [[3, 1], []], loose: [2, 4] });
});

test("B2: bad records are skipped one by one, never the board with them", () => {
  const doc = boardOf(3);
  const { ideas, places, groups, proposals } = rootsOf(doc);
  ideas.get(ideaId(1))?.set("text", 7);
  ideas.set("not an id", new Y.Map(Object.entries(fields(9))));
  ideas.set(ideaId(8), new Y.Map());
  places.get(ideaId(2))?.set("order", "");
  groups.set(groupId(1), new Y.Map(Object.entries({ title: "bez miejsca" })));
  proposals.set(proposalId, new Y.Map(Object.entries({ n: -1 })));
  doc.getMap("ideas").set(ideaId(7), "słowo zamiast rekordu");
  expect(shown(doc)).toEqual({ groups: [], loose: [2, 3] });
  expect(readBoard(doc).proposals).toEqual([]);
  expect(readPlace(rootsOf(doc), ideaId(2))).toBeNull();
});

test("an idea whose group or place is gone is loose, not lost", () => {
  const doc = boardOf(2);
  groupIdeas(doc, groupId(1), "Chwilowa", [ideaId(1), ideaId(2)]);
  rootsOf(doc).groups.delete(groupId(1));
  rootsOf(doc).places.delete(ideaId(2));
  expect(shown(doc)).toEqual({ groups: [], loose: [1, 2] });
});

test("ideas with the same key in a group come by number, on every device", () => {
  const doc = boardOf(3);
  groupIdeas(doc, groupId(1), "Razem", [ideaId(3), ideaId(1), ideaId(2)]);
  for (const place of rootsOf(doc).places.values()) place.set("order", "k");
  expect(shown(doc).groups).toEqual([[1, 2, 3]]);
});

test("keys that the order does not know are no place", () => {
  const doc = boardOf(1);
  for (const odd of ["0", "A", "ż", "x".repeat(201)]) {
    rootsOf(doc).places.get(ideaId(1))?.set("order", odd);
    expect(readPlace(rootsOf(doc), ideaId(1))).toBeNull();
  }
});

test("a proposal's texts are read as they are typed, and a removed idea is null", () => {
  const doc = boardOf(1);
  addProposal(doc, proposalId, { n: 1, section: 5, change: "add", sources: [ideaId(1)], priority: false });
  const wording = rootsOf(doc).proposals.get(proposalId)?.get("wording");
  if (wording instanceof Y.Text) wording.insert(0, "Zażółć");
  expect(readBoard(doc).proposals).toMatchObject([{ id: proposalId, wording: "Zażółć", current: "", section: 5 }]);
  removeIdea(doc, ideaId(1));
  expect(readIdea(rootsOf(doc), ideaId(1))).toBeNull();
});

test("plain registers hold texts as strings", () => {
  const doc = new Y.Doc();
  doc.getMap<unknown>("x").set("t", new Y.Text("abc"));
  doc.getMap<unknown>("x").set("n", 1);
  expect(plain(doc.getMap<unknown>("x"))).toEqual({ t: "abc", n: 1 });
});
