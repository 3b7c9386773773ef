import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import { editIdeaText, groupIdeas, moveIdea, placeIdea, removeIdea } from "../board/board-edits.ts";
import { readBoard } from "../board/board-read.ts";
import { type IdeaId, idFrom } from "../domain/ids.ts";
import { BoardHistory } from "./board-history.ts";

const idea = (n: number): IdeaId => idFrom("idea", `aaaaaaa${n}`);
const grp = idFrom("group", "aaaaaaa1");

/** Two tablets on one board with three ideas, always in sync. */
function twoTablets() {
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  for (const [from, to] of [docs, [docs[1], docs[0]]] as const) {
    from.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "sync") Y.applyUpdate(to, update, "sync");
    });
  }
  for (const n of [1, 2, 3]) {
    const at = "2026-06-26T15:00:00.000Z";
    const rest = { hasSketch: false, signature: null, source: "phone", section: null, mergedInto: null } as const;
    docs[0].transact(() => placeIdea(docs[0], idea(n), { n, text: `Pomysł ${n}`, at, ...rest }));
  }
  const city = new BoardHistory(docs[0], () => {});
  const ngo = new BoardHistory(docs[1], () => {});
  return { doc: docs[0], city, ngo };
}

const textOf = (doc: Y.Doc, n: number): unknown => rootsOf(doc).ideas.get(idea(n))?.get("text");
const posOf = (doc: Y.Doc, n: number): unknown => rootsOf(doc).places.get(idea(n))?.get("pos");

describe("Cofnij", () => {
  it("takes back one gesture as a whole", () => {
    const { doc, city } = twoTablets();
    city.edit("group", (d) => groupIdeas(d, grp, "Dotacje", [idea(1), idea(2)]));
    expect(readBoard(doc).groups).toHaveLength(1);
    expect(city.undo()).toBe("group");
    expect(readBoard(doc)).toMatchObject({ groups: [], loose: [{}, {}, {}] });
    expect(city.redo()).toBe("group");
    expect(readBoard(doc).groups[0]?.ideas).toHaveLength(2);
  });

  it("of one tablet never undoes the work of the other", () => {
    const { doc, city, ngo } = twoTablets();
    city.edit("move 1", (d) => moveIdea(d, idea(1), [500, 500]));
    ngo.edit("move 2", (d) => moveIdea(d, idea(2), [700, 700]));
    city.undo();
    expect(posOf(doc, 1)).not.toEqual([500, 500]);
    expect(posOf(doc, 2)).toEqual([700, 700]);
    expect(city.undo()).toBeNull();
    expect(posOf(doc, 2)).toEqual([700, 700]);
  });

  it("leaves words that the other tablet wrote over since, and goes on to the step before", () => {
    const { doc, city, ngo } = twoTablets();
    city.edit("move", (d) => moveIdea(d, idea(3), [9, 9]));
    city.edit("words", (d) => editIdeaText(d, idea(1), "Słowa miasta"));
    ngo.edit("words", (d) => editIdeaText(d, idea(1), "Słowa NGO"));
    expect(city.undo()).toBe("move");
    expect(textOf(doc, 1)).toBe("Słowa NGO");
    expect(posOf(doc, 3)).not.toEqual([9, 9]);
  });

  it("does not bring back an idea that the server took away", () => {
    const { doc, city } = twoTablets();
    city.edit("words", (d) => editIdeaText(d, idea(1), "Inne słowa"));
    doc.transact(() => removeIdea(doc, idea(1)), { kind: "server" });
    expect(city.undo()).toBeNull();
    expect(rootsOf(doc).ideas.has(idea(1))).toBe(false);
    expect(rootsOf(doc).places.has(idea(1))).toBe(false);
  });

  it("goes through edits and commands in the order they were made, even when an edit has become void", () => {
    const { doc, city, ngo } = twoTablets();
    const undo = vi.fn();
    city.edit("first", (d) => moveIdea(d, idea(1), [1, 1]));
    city.command({ label: "place", undo, redo: () => {} });
    city.edit("void", (d) => editIdeaText(d, idea(2), "A"));
    ngo.edit("over", (d) => editIdeaText(d, idea(2), "B"));
    expect(city.undo()).toBe("place");
    expect(undo).toHaveBeenCalledOnce();
    expect(posOf(doc, 1)).toEqual([1, 1]);
    expect(city.undo()).toBe("first");
    expect(city.canUndo).toBe(false);
  });

  it("forgets what could be redone once something new is done", () => {
    const { city } = twoTablets();
    city.edit("one", (d) => moveIdea(d, idea(1), [1, 1]));
    city.undo();
    expect(city.canRedo).toBe(true);
    city.command({ label: "place", undo: () => {}, redo: () => {} });
    expect(city.canRedo).toBe(false);
    expect(city.redo()).toBeNull();
  });

  it("takes typing back in phrases, not letters", () => {
    const { doc, city } = twoTablets();
    const text = new Y.Text();
    doc.transact(() => rootsOf(doc).proposals.set("prop_aaaaaaaa", new Y.Map([["wording", text]])));
    for (const letter of "Zapis") city.type("typing", () => text.insert(text.length, letter));
    expect(text.toJSON()).toBe("Zapis");
    city.undo();
    expect(text.toJSON()).toBe("");
  });
});
