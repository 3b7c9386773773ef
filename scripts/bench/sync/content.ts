/** What lies on the boards of the bench: the same for every server. */
import type * as Y from "yjs";
import { drawnText } from "../../../rehearsal/drawn.ts";
import { rootsOf } from "../../../src/board/board-doc.ts";
import { placeIdea } from "../../../src/board/board-edits.ts";
import { idFrom } from "../../../src/domain/ids.ts";

export const IDEAS = 60;
const BIG_SHAPES = 300;

/** 60 ideas with their places. */
export function fillBoard(doc: Y.Doc): void {
  for (let n = 1; n <= IDEAS; n += 1) {
    placeIdea(doc, idFrom("idea", String(n).padStart(8, "0")), {
      n,
      text: `Pomysł ${n}: mikrogranty dla małych organizacji, rozliczane po ludzku`,
      hasSketch: false,
      signature: null,
      source: "phone",
      at: "2019-06-26T14:40:00.000Z",
      section: null,
      mergedInto: null,
    });
  }
}

/** Drawings of about 690 kB. */
export function fillDrawing(doc: Y.Doc): void {
  const { drawing } = rootsOf(doc);
  for (let i = 0; i < BIG_SHAPES; i += 1) {
    drawing.set(`shape:s${i}`, drawnText(`${i} `.padEnd(1950, "x"), { pos: [i, i] }));
  }
}
