import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { idFrom } from "../domain/ids.ts";
import { rootsOf } from "./board-doc.ts";
import * as edit from "./board-edits.ts";
import { readBoard, readIdea, readPlace } from "./board-read.ts";

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

let doc: Y.Doc;
beforeEach(() => {
  doc = new Y.Doc();
  for (const n of [1, 2, 3, 4]) edit.placeIdea(doc, ideaId(n), fields(n));
});

const numbersIn = (group: number): number[] =>
  readBoard(doc)
    .groups.find((entry) => entry.group.id === groupId(group))
    ?.ideas.map(({ idea }) => idea.n) ?? [];
const titles = (): string[] => readBoard(doc).groups.map(({ group }) => group.title);
const words = (n: number): string | undefined => readIdea(rootsOf(doc), ideaId(n))?.text;

/** How many updates `change` sends. */
function updatesOf(change: () => void): number {
  let count = 0;
  const counting = (): void => void (count += 1);
  doc.on("update", counting);
  doc.transact(change);
  doc.off("update", counting);
  return count;
}

describe("placing", () => {
  test("an idea lies on free space, and placing it twice is once", () => {
    const before = readPlace(rootsOf(doc), ideaId(1));
    expect(updatesOf(() => edit.placeIdea(doc, ideaId(1), { ...fields(1), text: "inne" }))).toBe(0);
    expect([words(1), readPlace(rootsOf(doc), ideaId(1))]).toEqual(["Pomysł 1", before]);
    const spots = readBoard(doc).loose.map(({ place }) => String(place?.pos));
    expect(new Set(spots).size).toBe(4);
  });

  test("taking an idea off the board takes its place along, and nothing else", () => {
    edit.removeIdea(doc, ideaId(2));
    expect(readBoard(doc).loose.map(({ idea }) => idea.n)).toEqual([1, 3, 4]);
    expect(rootsOf(doc).places.has(ideaId(2))).toBe(false);
  });

  test("moving rounds to whole units; an idea that is gone is left gone", () => {
    edit.moveIdea(doc, ideaId(1), [10.4, -3.6]);
    edit.moveIdea(doc, ideaId(9), [1, 1]);
    expect(readPlace(rootsOf(doc), ideaId(1))?.pos).toEqual([10, -4]);
    expect(rootsOf(doc).places.has(ideaId(9))).toBe(false);
  });
});

describe("words", () => {
  test("are cleaned; blank words change nothing, an unchanged text sends nothing", () => {
    edit.editIdeaText(doc, ideaId(1), "  Zażo\u0301łc\u0301 \u202Ejaźń ");
    expect(words(1)).toBe("Zażółć jaźń");
    expect(updatesOf(() => edit.editIdeaText(doc, ideaId(1), "Zażółć jaźń"))).toBe(0);
    expect(updatesOf(() => edit.editIdeaText(doc, ideaId(1), " \n "))).toBe(0);
    expect(updatesOf(() => edit.editIdeaText(doc, ideaId(9), "nikt"))).toBe(0);
  });

  test("of a sketch may be emptied: the drawing speaks", () => {
    edit.placeIdea(doc, ideaId(5), { ...fields(5), hasSketch: true });
    edit.editIdeaText(doc, ideaId(5), "");
    expect(words(5)).toBe("");
  });

  test("B3: and places are apart: two tablets change both at once and nothing is lost", () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    edit.editIdeaText(doc, ideaId(1), "Nowe słowa");
    edit.moveIdea(other, ideaId(1), [500, 500]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect([words(1), readPlace(rootsOf(doc), ideaId(1))?.pos]).toEqual(["Nowe słowa", [500, 500]]);
  });
});

describe("groups", () => {
  beforeEach(() => edit.groupIdeas(doc, groupId(1), " Pieniądze ", [ideaId(1), ideaId(2), ideaId(3)]));

  test("hold their ideas in the order they came", () => {
    expect([titles(), numbersIn(1)]).toEqual([["Pieniądze"], [1, 2, 3]]);
  });

  test("an idea moves up and down, and stops at the ends", () => {
    edit.shiftIdea(doc, ideaId(3), -1);
    expect(numbersIn(1)).toEqual([1, 3, 2]);
    edit.shiftIdea(doc, ideaId(1), 1);
    expect(numbersIn(1)).toEqual([3, 1, 2]);
    expect(updatesOf(() => edit.shiftIdea(doc, ideaId(3), -1))).toBe(0);
    expect(updatesOf(() => edit.shiftIdea(doc, ideaId(2), 1))).toBe(0);
    expect(updatesOf(() => edit.shiftIdea(doc, ideaId(4), 1))).toBe(0);
  });

  test("an idea moves also among ideas that two tablets added at the same moment", () => {
    for (const place of rootsOf(doc).places.values()) place.set("order", "k");
    edit.shiftIdea(doc, ideaId(3), -1);
    expect(numbersIn(1)).toEqual([1, 3, 2]);
    edit.shiftIdea(doc, ideaId(3), 1);
    expect(numbersIn(1)).toEqual([1, 2, 3]);
  });

  test("an idea is put in at any place, also beyond the end", () => {
    edit.insertIntoGroup(doc, ideaId(4), groupId(1), 0);
    expect(numbersIn(1)).toEqual([4, 1, 2, 3]);
    edit.insertIntoGroup(doc, ideaId(4), groupId(1), 2);
    expect(numbersIn(1)).toEqual([1, 2, 4, 3]);
    edit.insertIntoGroup(doc, ideaId(1), groupId(1), 99);
    expect(numbersIn(1)).toEqual([2, 4, 3, 1]);
  });

  test("no idea goes into a group that is gone", () => {
    expect(updatesOf(() => edit.assignToGroup(doc, ideaId(4), groupId(7)))).toBe(0);
    expect(updatesOf(() => edit.insertIntoGroup(doc, ideaId(4), groupId(7), 0))).toBe(0);
  });

  test("change places with each other", () => {
    edit.groupIdeas(doc, groupId(2), "Miejsca", []);
    edit.groupIdeas(doc, groupId(3), "Ludzie", []);
    edit.shiftGroup(doc, groupId(3), -1);
    expect(titles()).toEqual(["Pieniądze", "Ludzie", "Miejsca"]);
    expect(updatesOf(() => edit.shiftGroup(doc, groupId(2), 1))).toBe(0);
    for (const group of rootsOf(doc).groups.values()) group.set("order", "k");
    const [first, second, third] = titles();
    const last = readBoard(doc).groups.at(-1)?.group.id ?? groupId(1);
    edit.shiftGroup(doc, last, -1);
    expect(titles()).toEqual([first, third, second]);
  });

  test("are renamed, but never to nothing", () => {
    edit.renameGroup(doc, groupId(1), "Budżet");
    edit.renameGroup(doc, groupId(1), "  ");
    expect(titles()).toEqual(["Budżet"]);
  });

  test("dissolve and leave their ideas loose", () => {
    expect(edit.isEmptyGroup(doc, groupId(1))).toBe(false);
    edit.ungroup(doc, groupId(1));
    expect(readBoard(doc).loose.map(({ idea }) => idea.n)).toEqual([1, 2, 3, 4]);
    expect(edit.isEmptyGroup(doc, groupId(1))).toBe(false);
    edit.groupIdeas(doc, groupId(2), "Pusta", []);
    expect(edit.isEmptyGroup(doc, groupId(2))).toBe(true);
  });

  test("let an idea go where it is laid", () => {
    edit.layLoose(doc, ideaId(2), [70, 80]);
    expect(numbersIn(1)).toEqual([1, 3]);
    expect(readPlace(rootsOf(doc), ideaId(2))).toMatchObject({ pos: [70, 80], group: null });
  });
});

describe("merging", () => {
  const into = (n: number) => readIdea(rootsOf(doc), ideaId(n))?.mergedInto;

  test("marks the repeated idea, keeps its words and brings it to the same group", () => {
    edit.groupIdeas(doc, groupId(1), "Pieniądze", [ideaId(1)]);
    edit.mergeIdeas(doc, ideaId(1), [ideaId(2)]);
    expect([into(2), words(2)]).toEqual([ideaId(1), "Pomysł 2"]);
    expect(new Set(numbersIn(1))).toEqual(new Set([1, 2]));
    edit.unmergeIdea(doc, ideaId(2));
    expect(into(2)).toBeNull();
  });

  test("never makes chains or circles", () => {
    edit.mergeIdeas(doc, ideaId(2), [ideaId(3)]);
    edit.mergeIdeas(doc, ideaId(1), [ideaId(2), ideaId(1)]);
    expect([into(1), into(2), into(3)]).toEqual([null, ideaId(1), ideaId(1)]);
    edit.mergeIdeas(doc, ideaId(2), [ideaId(1), ideaId(4)]);
    expect([into(1), into(4)]).toEqual([null, null]);
  });
});

describe("proposals", () => {
  const proposal = { n: 1, section: null, change: null, sources: [ideaId(1)], priority: false };
  beforeEach(() => edit.addProposal(doc, proposalId, proposal));

  test("start empty, once", () => {
    edit.proposalText(doc, proposalId, "wording")?.insert(0, "Brzmienie");
    edit.addProposal(doc, proposalId, { ...proposal, n: 2 });
    expect(readBoard(doc).proposals).toMatchObject([{ n: 1, wording: "Brzmienie", justification: "" }]);
  });

  test("take changes of their registers; texts of others are null", () => {
    edit.setProposalField(doc, proposalId, "change", "remove");
    edit.setProposalField(doc, proposalId, "sources", [ideaId(2), ideaId(1)]);
    expect(readBoard(doc).proposals).toMatchObject([{ change: "remove", sources: [ideaId(2), ideaId(1)] }]);
    expect(edit.proposalText(doc, idFrom("proposal", "dddddddd"), "wording")).toBeNull();
  });

  test("let two people type in one text at once", () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    edit.proposalText(doc, proposalId, "wording")?.insert(0, "Gmina ");
    edit.proposalText(other, proposalId, "wording")?.insert(0, "dopuszcza ");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(
      readBoard(doc)
        .proposals[0]?.wording.split(" ")
        .sort((a, b) => a.localeCompare(b)),
    ).toEqual(["", "dopuszcza", "Gmina"]);
  });
});

test("an idea's section is set and cleared", () => {
  edit.setIdeaSection(doc, ideaId(1), 5);
  expect(readIdea(rootsOf(doc), ideaId(1))?.section).toBe(5);
  edit.setIdeaSection(doc, ideaId(1), null);
  expect(readIdea(rootsOf(doc), ideaId(1))?.section).toBeNull();
});
