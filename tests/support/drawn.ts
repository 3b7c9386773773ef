import * as Y from "yjs";
import type { DrawingFields } from "../../src/board/board-doc.ts";

const RECTANGLE: DrawingFields = {
  typeName: "shape",
  type: "geo",
  pos: [0, 0],
  rotation: 0,
  index: "a1",
  parent: "page:page",
  opacity: 1,
};

/** A drawing as a tablet writes it: a rectangle, or what `fields` make of it. */
export const drawn = (fields: Readonly<Record<string, unknown>> = {}): Y.Map<unknown> =>
  new Y.Map(Object.entries({ ...RECTANGLE, ...fields }));
