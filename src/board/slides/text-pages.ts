/**
 * Cutting words into pages by counting characters, so that the control room and every projector,
 * whatever its shape, agree on how many pages there are. Counts are for the narrowest screen (4:3).
 */

interface Line {
  readonly text: string;
  /** Does a line break of the author come after it? */
  readonly ends: boolean;
}

/** `text` in lines of at most `width` characters. A longer word is cut, as the browser would. */
function linesOf(text: string, width: number): Line[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines = wrap(paragraph, width);
    return lines.map((line, i) => ({ text: line, ends: i === lines.length - 1 }));
  });
}

function wrap(paragraph: string, width: number): string[] {
  const lines = [""];
  for (const word of paragraph.split(" ").flatMap((word) => cut(word, width))) {
    const last = lines.at(-1) ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  const parts: string[] = [];
  const letters = [...word];
  for (let i = 0; i < letters.length || i === 0; i += width) parts.push(letters.slice(i, i + width).join(""));
  return parts;
}

/** How many lines `text` takes at `width` characters. */
export const lineCount = (text: string, width: number): number => (text === "" ? 0 : linesOf(text, width).length);

/**
 * `text` in pieces of at most `lines` lines; the first may be given less room (`first`). Nothing is
 * lost: pieces joined again are the words. An empty text is one empty piece.
 */
export function textPages(text: string, width: number, lines: number, first = lines): string[] {
  const all = linesOf(text, width);
  const pages = [joined(all.slice(0, first))];
  for (let from = first; from < all.length; from += lines) pages.push(joined(all.slice(from, from + lines)));
  return pages;
}

/** A piece that goes on elsewhere, as it is shown: with an ellipsis, apart from the end of a sentence. */
export const goesOn = (piece: string): string => (/[.!?…]$/u.test(piece) ? `${piece} …` : `${piece}…`);

const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text, ends }, i) => (i === lines.length - 1 ? text : `${text}${ends ? "\n" : " "}`))
    .join("")
    .trim();
