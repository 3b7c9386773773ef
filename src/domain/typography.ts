/** Polish typography for what is shown or printed; stored text and CSV never pass through here. */

const NBSP = "\u00A0";

/** One-letter words, which must not end a line. */
const SHORT = /(?<=^|[\s(„"\u00A0])([aiouwz]) +(?=\S)/giu;
/** `art. 5a`, `ust. 4`, `pkt 1`, `godz. 16`, `nr 3`, `r.` after a year, a number before its unit, a dash. */
const NUMBERED = /\b(art\.|ust\.|pkt|godz\.|nr|§) +(?=\d)/giu;
const UNITS = /(?<=\d) +(?=(?:r\.|zł|min|godz\.|lat|lata|%)(?![\p{L}\d]))/giu;
const DASH = / +(?=– )/gu;

/** `text` with non-breaking spaces where Polish does not break lines. */
export const tie = (text: string): string =>
  text.replace(SHORT, `$1${NBSP}`).replace(NUMBERED, `$1${NBSP}`).replace(UNITS, NBSP).replace(DASH, NBSP);
