/** Breaking text into lines: whole words where they fit, and never between what is tied together. */
import { type FontName, type Run, runsOf, type Weight } from "./font-book.ts";

export interface TextStyle {
  readonly weight: Weight;
  /** Points. */
  readonly size: number;
}

/** One line of type, ready to be drawn. */
export interface Line {
  readonly runs: readonly Run[];
}

/** Width of a text in one font, in points. */
export type Measure = (text: string, font: FontName, size: number) => number;

const graphemes = new Intl.Segmenter("pl", { granularity: "grapheme" });

/**
 * `text` as lines no wider than `width` points. Line breaks of the text are kept; an empty text is one
 * empty line. All but the last end with a blank, or a reader of the tags would join their words.
 */
export function linesOf(text: string, style: TextStyle, width: number, measure: Measure): Line[] {
  const widthOf = (part: string): number =>
    runsOf(part, style.weight).reduce((sum, run) => sum + measure(run.text, run.font, style.size), 0);
  return text
    .split("\n")
    .flatMap((paragraph) => wrap(paragraph.trimEnd(), width, widthOf))
    .map((line, i, all) => ({ runs: runsOf(i < all.length - 1 ? `${line} ` : line, style.weight) }));
}

function wrap(paragraph: string, width: number, widthOf: (part: string) => number): string[] {
  const space = widthOf(" ");
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of paragraph.split(" ").flatMap((one) => pieces(one, width, widthOf))) {
    const needed = widthOf(word);
    if (line !== "" && used + space + needed > width) {
      lines.push(line);
      line = word;
      used = needed;
    } else {
      used += (line === "" ? 0 : space) + needed;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A word, cut only when it is wider than a whole line (an address, a row of letters). */
function pieces(word: string, width: number, widthOf: (part: string) => number): string[] {
  if (widthOf(word) <= width) return [word];
  const cut: string[] = [];
  let piece = "";
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== "" && widthOf(piece + segment) > width) {
      cut.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return [...cut, piece];
}
