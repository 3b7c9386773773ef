/** A one-letter word (Polish: a, i, o, u, w, z) or a number's sign does not stay behind at the end of a line. */
const ALONE = /(^|[\s(„\u00A0])([aiouwzAIOUWZ]) (?=\S)/g;
const DASH = / – /g;

/** `text` for showing, never for storing: non-breaking spaces where Polish typography wants them. */
export const nonBreaking = (text: string): string =>
  // Twice: in "i w domu" the second letter begins where the first match ended.
  text.replace(ALONE, "$1$2\u00A0").replace(ALONE, "$1$2\u00A0").replace(DASH, "\u00A0– ");
