/** Polish typography for what is shown or printed; stored text and CSV never pass through here. */

import { allowedInXml } from "./xml.ts";

const NBSP = "\u00A0";

/** One-letter words, which must not end a line. */
const SHORT = /(?<=^|[\s(„"\u00A0])([aiouwz]) +(?=\S)/giu;
/** `art. 5a`, `ust. 4`, `pkt 1`, `godz. 16`, `nr 3`, `r.` after a year, a number before its unit, a dash. */
const NUMBERED = /(?<![\p{L}\d])(art\.|ust\.|pkt|godz\.|nr|lp\.|poz\.|§) +(?=\d)/giu;
const UNITS = /(?<=\d) +(?=(?:r\.|zł|tys\.|mln|min|godz\.|lat|lata|osób|osoby|km|m|kg|%)(?![\p{L}\d]))/giu;
const DASH = / +(?=– )/gu;

const MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia";
const DAY_OF_MONTH = new RegExp(`(?<=\\b\\d{1,2}) +(?=(?:${MONTHS})(?!\\p{L}))`, "giu");
const YEAR_OF_MONTH = new RegExp(`(?<=\\d[ \\u00A0](?:${MONTHS})) +(?=\\d{4})`, "giu");

/** `text` with non-breaking spaces where Polish does not break lines. */
export const tie = (text: string): string =>
  text
    .replace(SHORT, `$1${NBSP}`)
    .replace(NUMBERED, `$1${NBSP}`)
    .replace(UNITS, NBSP)
    .replace(DASH, NBSP)
    .replace(DAY_OF_MONTH, NBSP)
    .replace(YEAR_OF_MONTH, NBSP);

/** `20 000`: groups of three that belong to one number. */
const THOUSANDS = /(?<=(?<!\d)\d{1,3}(?:[ \u00A0]\d{3})*) (?=\d{3}(?!\d))/gu;
/** Straight quotes that open after a blank and close before one; a lone one (an inch, a typing slip) stays. */
const STRAIGHT = /(?<=^|[\s([–])"(?=\S)([^"\n]*[^"\s])"(?![\p{L}\d])/gmu;
const FOREIGN = /[“„]([^“”„"\n]+)[”“]/gu;
/** A hyphen or a long dash between blanks; one that opens a line is a bullet and stays. */
const LOOSE_DASH = /(?<=\S) +[-—] +(?=\S)/gu;
const HOURS = /(?<=\b\d{1,2}[.:]\d{2}) ?[-–] ?(?=\d{1,2}[.:]\d{2}\b)/gu;

/**
 * `text` as a printed document has it: „…”, –, …, what belongs together on one line, and nothing that no
 * document can hold (a proposal keeps what was pasted into it, with Word's line breaks). Changes no word.
 */
export function typeset(text: string): string {
  const marks = allowedInXml(text.replace(/[\u000B\u000C]/g, "\n"))
    .replace(STRAIGHT, "„$1”")
    .replace(FOREIGN, "„$1”")
    .replace(/\.{3}(?!\.)/g, "…")
    .replace(HOURS, "–")
    .replace(LOOSE_DASH, " – ");
  return tie(marks.replace(THOUSANDS, NBSP));
}
