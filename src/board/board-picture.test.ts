import { expect, test } from "vitest";
import * as Y from "yjs";
import { bareDrawing } from "../../rehearsal/drawn.ts";
import { type GroupId, type IdeaId, idFrom } from "../domain/ids.ts";
import { type IdeaFields, rootsOf } from "./board-doc.ts";
import { groupIdeas, mergeIdeas, placeIdea } from "./board-edits.ts";
import { boardPicture } from "./board-picture.ts";

const idea = (n: number): IdeaId => idFrom("idea", `aaaaaaa${n}`);
const group = (n: number): GroupId => idFrom("group", `aaaaaaa${n}`);
const fields = (n: number, text: string, more: Partial<IdeaFields> = {}): IdeaFields => ({
  n,
  text,
  hasSketch: false,
  signature: null,
  source: "phone",
  at: "2026-06-26T15:00:00.000Z",
  section: null,
  mergedInto: null,
  ...more,
});
const look = {
  mark: "KUL",
  colour: "#ad4690",
  title: "Tablica stolika Kultura",
  pictureAt: (id: IdeaId, kind: string) => `/api/${kind}/${id}`,
};

const draw = (doc: Y.Doc, id: string, fieldsOfIt: Readonly<Record<string, unknown>>): unknown =>
  rootsOf(doc).drawing.set(id, bareDrawing({ type: "geo", index: "a2", ...fieldsOfIt }));

function board(): Y.Doc {
  const doc = new Y.Doc();
  placeIdea(doc, idea(1), fields(1, "Konkursy wieloletnie na festiwale"));
  placeIdea(doc, idea(2), fields(2, "Scena <objazdowa> & kino", { hasSketch: true }));
  placeIdea(doc, idea(3), fields(3, "Umowy na trzy lata"));
  groupIdeas(doc, group(1), "Zadania wieloletnie", [idea(1), idea(3)]);
  mergeIdeas(doc, idea(1), [idea(3)]);
  return doc;
}

test("a board is one picture: groups, numbers, words and pictures, made safe", () => {
  const svg = boardPicture(board(), look);
  expect(svg).toMatch(/^<svg [^>]*viewBox="[-\d ]+"/);
  expect(svg).toContain("<title>Tablica stolika Kultura</title>");
  expect(svg).toContain("Zadania wieloletnie");
  expect(svg).toContain(">02</text>");
  expect(svg).toContain("= KUL-01");
  expect(svg).toContain("Scena &lt;objazdowa&gt; &amp; kino");
  expect(svg).toContain(`href="/api/sketch/${idea(2)}"`);
  expect(boardPicture(board(), { ...look, pictureAt: () => null })).not.toContain("<image");
});

test("an empty board is an empty sheet", () => {
  expect(boardPicture(new Y.Doc(), look)).toMatch(/<svg .*<rect .*<\/svg>$/);
});

test("free drawings lie where they were drawn; an arrow ends at the edge of the card that it holds on to", () => {
  const doc = board();
  draw(doc, "shape:pen", {
    type: "draw",
    pos: [900, 40],
    "p:segments": [
      {
        type: "free",
        points: [
          { x: 0, y: 0 },
          { x: 50, y: 30, z: 0.5 },
          { x: 100, y: 0 },
        ],
      },
    ],
    "p:color": "blue",
    "p:size": "m",
  });
  draw(doc, "shape:words", {
    type: "text",
    pos: [900, 200],
    "p:color": "red",
    "p:size": "m",
    "p:autoSize": true,
    "p:w": 8,
    "p:richText": {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "wspólny <spis>" }] }],
    },
  });
  draw(doc, "shape:arrow", {
    type: "arrow",
    pos: [900, 600],
    "p:start": { x: 0, y: 0 },
    "p:end": { x: 10, y: 10 },
    "p:bend": 0,
  });
  const hold = {
    typeName: "binding",
    type: "arrow",
    fromId: "shape:arrow",
    toId: `shape:${group(1)}`,
    "p:terminal": "end",
  };
  rootsOf(doc).drawing.set("binding:b", new Y.Map(Object.entries(hold)));
  const svg = boardPicture(doc, look);
  expect(svg).toContain('translate(900 40)"><path fill="none" stroke="#4465e9" stroke-width="3.5"');
  expect(svg).toContain("wspólny &lt;spis&gt;");
  const [, x = "", y = ""] = /translate\(900 600\)"><path[^>]* d="M0 0Q\S+ \S+ (\S+) (-?[\d.]+)/.exec(svg) ?? [];
  const tip = { x: 900 + Number(x), y: 600 + Number(y) };
  expect(tip.x).toBeGreaterThan(1050);
  expect(tip.y).toBeLessThan(600);
});

test("what cannot be read or would load from elsewhere is left out, the rest is drawn", () => {
  const doc = board();
  draw(doc, "shape:bad", { type: "draw", "p:segments": "nonsense" });
  draw(doc, "shape:far", { type: "geo", pos: [1e9, 0], "p:w": 10, "p:h": 10 });
  draw(doc, "shape:evil", { type: "geo", "p:geo": '"/><script>', "p:w": 200, "p:h": 100, "p:text": "<script>" });
  draw(doc, "shape:loop", { type: "geo", parent: "shape:loop", "p:w": 10, "p:h": 10 });
  const svg = boardPicture(doc, look);
  expect(svg).not.toContain("<script");
  expect(svg).toContain("&lt;script&gt;");
  expect(svg).toContain("Zadania wieloletnie");
});

test("words that do not fit a card end in an ellipsis", () => {
  const doc = new Y.Doc();
  placeIdea(doc, idea(1), fields(1, "słowo ".repeat(80)));
  expect(boardPicture(doc, look)).toContain("słowo…");
});
