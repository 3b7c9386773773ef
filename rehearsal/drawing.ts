/** A stroke drawn on the canvas, committed once as tldraw's own shape. */
import * as Y from "yjs";
import { type DrawingFields, rootsOf } from "../src/board/board-doc.ts";
import type { Dice } from "./random.ts";

const STROKE_POINTS = 60;

/** Draws one wavy line somewhere. */
export function drawStroke(doc: Y.Doc, dice: Dice): void {
  const points = Array.from({ length: STROKE_POINTS }, (_, at) => ({
    x: at * 6,
    y: Math.round(Math.sin(at / 6) * 40 + dice.between(-4, 4)),
    z: 0.5,
  }));
  const fields: DrawingFields = {
    typeName: "shape",
    type: "draw",
    pos: [dice.below(1600), dice.below(2400)],
    rotation: 0,
    index: `a${crypto.getRandomValues(new Uint8Array(4)).reduce((text, byte) => text + byte.toString(36), "")}1`,
    parent: "page:page",
    opacity: 1,
    ...props({ color: "blue", fill: "none", dash: "draw", size: "m", isComplete: true, isClosed: false, isPen: false }),
    ...props({ scale: 1, segments: [{ type: "free", points }] }),
  };
  rootsOf(doc).drawing.set(`shape:${crypto.randomUUID()}`, new Y.Map(Object.entries(fields)));
}

const props = (values: Readonly<Record<string, unknown>>): Record<`p:${string}`, unknown> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`p:${name}`, value]));
