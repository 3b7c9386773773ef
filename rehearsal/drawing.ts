/** A stroke drawn on the canvas, committed once as tldraw's own shape. */
import type * as Y from "yjs";
import { rootsOf } from "../src/board/board-doc.ts";
import { drawnStroke } from "./drawn.ts";
import type { Dice } from "./random.ts";

const STROKE_POINTS = 60;

/** Draws one wavy line somewhere. */
export function drawStroke(doc: Y.Doc, dice: Dice): void {
  const points = Array.from({ length: STROKE_POINTS }, (_, at) => ({
    x: at * 6,
    y: Math.round(Math.sin(at / 6) * 40 + dice.between(-4, 4)),
    z: 0.5,
  }));
  const fields = {
    pos: [dice.below(1600), dice.below(2400)],
    index: `a${crypto.getRandomValues(new Uint8Array(4)).reduce((text, byte) => text + byte.toString(36), "")}1`,
    "p:color": "blue",
  };
  rootsOf(doc).drawing.set(`shape:${crypto.randomUUID()}`, drawnStroke(points, fields));
}
