import type { Pen } from "../../../domain/idea.ts";

export const WIDTHS = { thin: 9, thick: 18 } as const;
export type Width = keyof typeof WIDTHS;

/** What is in the hand. The eraser takes whole strokes. */
export interface Tools {
  readonly pen: Pen;
  readonly width: Width;
  readonly eraser: boolean;
}

export const FIRST_TOOLS: Tools = { pen: "black", width: "thin", eraser: false };
