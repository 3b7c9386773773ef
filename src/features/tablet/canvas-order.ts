import { type IndexKey, ZERO_INDEX_KEY } from "tldraw";

/** Digits of a place: for more cards than a board may have. */
const WIDTH = 3;

/**
 * Where a card lies in the pile, as tldraw writes it: from `a0` up, below `a1`, where drawings begin. The same
 * every time: tldraw's own indices are partly random, and each look at the board would write every card anew.
 */
export const inPile = (at: number): IndexKey =>
  // An index must not end with the lowest digit.
  `${ZERO_INDEX_KEY}${at.toString(36).padStart(WIDTH, "0")}V` as IndexKey;
