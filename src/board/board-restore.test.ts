import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { type IdeaId, idFrom } from "../domain/ids.ts";
import { rootsOf } from "./board-doc.ts";
import * as edit from "./board-edits.ts";
import { readBoard, readIdea, readPlace, readProposal } from "./board-read.ts";
import { type BoardPast, pastOf, restoreBoard } from "./board-restore.ts";

const ideaId = (n: number) => idFrom("idea", `aaaaaaa${n}`);
const groupId = (n: number) => idFrom("group", `bbbbbbb${n}`);
const proposalId = (n: number) => idFrom("proposal", `ccccccc${n}`);
const place = (doc: Y.Doc, n: number): void => {
  const at = "2019-06-26T14:40:00.000Z";
  const fields = { n, text: `Pomysł ${n}`, hasSketch: false, signature: null, source: "phone" as const, at };
  edit.placeIdea(doc, ideaId(n), { ...fields, section: null, mergedInto: null });
};
const propose = (doc: Y.Doc, n: number): void =>
  edit.addProposal(doc, proposalId(n), { n, section: null, change: null, sources: [ideaId(1)], priority: false });
const draw = (doc: Y.Doc, id: string, x: number): void => {
  const old = rootsOf(doc).drawing.get(id);
  if (old) old.set("pos", [x, 0]);
  else rootsOf(doc).drawing.set(id, new Y.Map<unknown>(Object.entries({ type: "draw", pos: [x, 0] })));
};
const textOf = (doc: Y.Doc, n: number): Y.Text => edit.proposalText(doc, proposalId(n), "wording") ?? new Y.Text();

/** Restores as the server does; gives the number of updates it sends. */
function restore(doc: Y.Doc, past: BoardPast): number {
  let updates = 0;
  const count = (): void => void (updates += 1);
  doc.on("update", count);
  doc.transact(() => restoreBoard(doc, past));
  doc.off("update", count);
  return updates;
}

let doc: Y.Doc;
let past: BoardPast;
beforeEach(() => {
  doc = new Y.Doc();
  for (const n of [1, 2, 3, 4]) place(doc, n);
  edit.groupIdeas(doc, groupId(1), "Szkolenia", [ideaId(1), ideaId(2)]);
  edit.mergeIdeas(doc, ideaId(1), [ideaId(2)]);
  propose(doc, 1);
  textOf(doc, 1).insert(0, "Miasto szkoli organizacje 👩‍🏫.");
  draw(doc, "shape:1", 10);
  past = pastOf(doc);
});

const hasIdea = (id: IdeaId): boolean => readIdea(rootsOf(doc), id) !== null;

describe("B5: a restored board", () => {
  test("reads as it was: places, groups, merging, words, drawing, proposals", () => {
    const before = readBoard(doc);
    edit.moveIdea(doc, ideaId(3), [900, 900]);
    edit.editIdeaText(doc, ideaId(3), "Inne słowa");
    edit.setIdeaSection(doc, ideaId(4), 2);
    edit.unmergeIdea(doc, ideaId(2));
    edit.ungroup(doc, groupId(1));
    edit.groupIdeas(doc, groupId(2), "Lokale", [ideaId(3)]);
    edit.setProposalField(doc, proposalId(1), "priority", true);
    textOf(doc, 1).insert(7, "chętnie ");
    textOf(doc, 1).delete(0, 3);
    rootsOf(doc).drawing.delete("shape:1");
    draw(doc, "shape:2", 5);
    restore(doc, past);
    expect(readBoard(doc)).toEqual(before);
    expect(pastOf(doc)).toEqual(past);
  });

  test("nothing is written when nothing differs", () => {
    expect(restore(doc, past)).toBe(0);
  });

  test("a register that stayed the same is not touched: the other side's change to it wins", () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    edit.moveIdea(doc, ideaId(3), [900, 900]);
    restore(doc, past);
    edit.editIdeaText(other, ideaId(3), "Dopisane bez sieci");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(readIdea(rootsOf(doc), ideaId(3))?.text).toBe("Dopisane bez sieci");
    expect(readPlace(rootsOf(doc), ideaId(3))?.pos).toEqual(past.places.get(ideaId(3))?.pos);
  });

  test("an idea placed since stays, loose, by itself and on free space", () => {
    place(doc, 5);
    edit.assignToGroup(doc, ideaId(5), groupId(1));
    edit.mergeIdeas(doc, ideaId(1), [ideaId(5)]);
    const { sources } = readProposal(rootsOf(doc), proposalId(1)) ?? { sources: [] };
    restore(doc, past);
    expect(readBoard(doc).loose.map(({ idea }) => idea.n)).toEqual([3, 4, 5]);
    expect(readIdea(rootsOf(doc), ideaId(5))?.mergedInto).toBeNull();
    const positions = readBoard(doc).loose.map(({ place }) => String(place?.pos));
    expect(new Set(positions).size).toBe(3);
    expect(readProposal(rootsOf(doc), proposalId(1))?.sources).toEqual(sources);
  });

  test("a proposal made since stays as it is", () => {
    propose(doc, 2);
    textOf(doc, 2).insert(0, "Nowa");
    restore(doc, past);
    expect(readProposal(rootsOf(doc), proposalId(2))?.wording).toBe("Nowa");
  });

  test("not allowed: what was hidden since does not come back, and its repetitions stand by themselves", () => {
    edit.removeIdea(doc, ideaId(1));
    restore(doc, past);
    expect(hasIdea(ideaId(1))).toBe(false);
    expect(rootsOf(doc).places.has(ideaId(1))).toBe(false);
    expect(readIdea(rootsOf(doc), ideaId(2))?.mergedInto).toBeNull();
  });

  test("not allowed: an idea's author, number, time and source are never written", () => {
    const forged = new Map([...past.ideas].map(([id, idea]) => [id, { ...idea, n: 77, signature: "Ktoś", at: "x" }]));
    restore(doc, { ...past, ideas: forged });
    expect(readIdea(rootsOf(doc), ideaId(1))).toEqual(past.ideas.get(ideaId(1)));
  });

  test("restoring the moment before undoes a restoration", () => {
    edit.ungroup(doc, groupId(1));
    edit.editIdeaText(doc, ideaId(3), "Nowe słowa");
    const later = pastOf(doc);
    restore(doc, past);
    restore(doc, later);
    expect(pastOf(doc)).toEqual(later);
  });
});

const number = fc.integer({ min: 1, max: 6 });
const coordinate = fc.integer({ min: -2000, max: 2000 });
const group = fc.integer({ min: 1, max: 3 });
const gesture: fc.Arbitrary<(doc: Y.Doc) => void> = fc.oneof(
  number.map((n) => (doc: Y.Doc) => place(doc, n)),
  number.map((n) => (doc: Y.Doc) => edit.removeIdea(doc, ideaId(n))),
  fc.tuple(number, coordinate).map(
    ([n, x]) =>
      (doc: Y.Doc) =>
        edit.moveIdea(doc, ideaId(n), [x, x + 1]),
  ),
  fc.tuple(number, fc.string()).map(
    ([n, text]) =>
      (doc: Y.Doc) =>
        edit.editIdeaText(doc, ideaId(n), text),
  ),
  fc.tuple(number, group).map(
    ([n, g]) =>
      (doc: Y.Doc) =>
        edit.groupIdeas(doc, groupId(g), `G${n}`, [ideaId(n)]),
  ),
  fc.tuple(number, group).map(
    ([n, g]) =>
      (doc: Y.Doc) =>
        edit.assignToGroup(doc, ideaId(n), groupId(g)),
  ),
  group.map((g) => (doc: Y.Doc) => edit.ungroup(doc, groupId(g))),
  fc.tuple(number, number).map(
    ([a, b]) =>
      (doc: Y.Doc) =>
        edit.mergeIdeas(doc, ideaId(a), [ideaId(b)]),
  ),
  group.map((n) => (doc: Y.Doc) => propose(doc, n)),
  fc.tuple(group, fc.string({ unit: "grapheme" })).map(([n, words]) => (doc: Y.Doc) => {
    if (edit.proposalText(doc, proposalId(n), "wording")) textOf(doc, n).insert(0, words);
  }),
  fc.tuple(group, fc.boolean()).map(
    ([n, priority]) =>
      (doc: Y.Doc) =>
        edit.setProposalField(doc, proposalId(n), "priority", priority),
  ),
  fc.tuple(group, coordinate).map(
    ([n, x]) =>
      (doc: Y.Doc) =>
        draw(doc, `shape:${n}`, x),
  ),
  group.map((n) => (doc: Y.Doc) => rootsOf(doc).drawing.delete(`shape:${n}`)),
);
const gestures = fc.array(gesture, { maxLength: 25 });

test("B5: whatever was done before and since, what both have reads as then, nothing hidden returns, nothing new goes", () => {
  fc.assert(
    fc.property(gestures, gestures, (before, since) => {
      const board = new Y.Doc();
      for (const one of before) one(board);
      const old = pastOf(board);
      for (const one of since) one(board);
      const now = pastOf(board);
      restore(board, old);
      const after = pastOf(board);
      expect([...after.ideas.keys()].sort()).toEqual([...now.ideas.keys()].sort());
      expect([...after.places.keys()].sort()).toEqual([...now.places.keys()].sort());
      expect([...after.proposals.keys()].sort()).toEqual([...now.proposals.keys()].sort());
      expect(after.groups).toEqual(old.groups);
      expect(after.drawing).toEqual(old.drawing);
      for (const [id, idea] of after.ideas) expectAsThen(id, idea, { old, now, after });
      for (const [id, proposal] of after.proposals)
        expect(proposal).toEqual(old.proposals.get(id) ?? now.proposals.get(id));
      expect(restore(board, old)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

interface Moments {
  readonly old: BoardPast;
  readonly now: BoardPast;
  readonly after: BoardPast;
}

function expectAsThen(id: IdeaId, idea: unknown, { old, now, after }: Moments): void {
  const was = old.ideas.get(id);
  if (!was) {
    expect(idea).toEqual({ ...now.ideas.get(id), mergedInto: null });
    expect(after.places.get(id)?.group).toBeNull();
    return;
  }
  const isHere = was.mergedInto !== null && after.ideas.has(was.mergedInto);
  expect(idea).toEqual({ ...was, mergedInto: isHere ? was.mergedInto : null });
  const laid = old.places.get(id);
  const group = laid?.group ?? null;
  expect(after.places.get(id)).toEqual({ ...laid, group: group !== null && old.groups.has(group) ? group : null });
}
