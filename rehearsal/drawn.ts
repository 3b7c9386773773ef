/** Drawings whole, as the tools of the canvas make them: the guard takes no others. */
import * as Y from "yjs";
import type { DrawingFields } from "../src/board/board-doc.ts";

type Fields = Readonly<Record<string, unknown>>;

const COMMON = {
  typeName: "shape",
  pos: [0, 0],
  rotation: 0,
  index: "a1",
  parent: "page:page",
  opacity: 1,
} as const satisfies Partial<DrawingFields>;
const LINE = { "p:color": "black", "p:size": "m", "p:scale": 1 };
const richText = (text: string): Fields => ({
  type: "doc",
  content: [{ type: "paragraph", ...(text === "" ? {} : { content: [{ type: "text", text }] }) }],
});

const record = (...parts: readonly Fields[]): Y.Map<unknown> => new Y.Map(parts.flatMap(Object.entries<unknown>));

/** What every drawing has, with `fields`: whole only with the props of its kind. */
export const bareDrawing = (fields: Fields): Y.Map<unknown> => record(COMMON, fields);

/** A box; `fields` are registers that differ. */
export const drawnBox = (fields: Fields = {}): Y.Map<unknown> => record(COMMON, LINE, BOX, fields);

const BOX: Fields = {
  type: "geo",
  "p:geo": "rectangle",
  "p:w": 100,
  "p:h": 50,
  "p:dash": "draw",
  "p:fill": "none",
  "p:url": "",
  "p:growY": 0,
  "p:labelColor": "black",
  "p:font": "sans",
  "p:align": "middle",
  "p:verticalAlign": "middle",
  "p:richText": richText(""),
};

/** Words on the canvas. */
export const drawnText = (text: string, fields: Fields = {}): Y.Map<unknown> =>
  record(COMMON, LINE, TEXT, { "p:richText": richText(text) }, fields);

const TEXT: Fields = { type: "text", "p:font": "sans", "p:textAlign": "start", "p:w": 200, "p:autoSize": false };

/** A stroke through these points; `fields` are registers that differ. */
export const drawnStroke = (points: readonly Fields[], fields: Fields = {}): Y.Map<unknown> =>
  record(COMMON, LINE, STROKE, { "p:segments": [{ type: "free", points }] }, fields);

const STROKE: Fields = {
  type: "draw",
  "p:fill": "none",
  "p:dash": "draw",
  "p:isComplete": true,
  "p:isClosed": false,
  "p:isPen": false,
};
