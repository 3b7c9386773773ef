/** Text that runs down the page and on to the next one. */
import { typeset } from "../../../src/domain/typography.ts";
import { INK, lineHeight, type Paper, type Tag } from "./paper.ts";
import type { TextStyle } from "./text-lines.ts";

export const STYLE = {
  title: { weight: "bold", size: 22 },
  section: { weight: "bold", size: 15 },
  heading: { weight: "bold", size: 12 },
  body: { weight: "regular", size: 11 },
  strong: { weight: "bold", size: 11 },
  small: { weight: "regular", size: 9.5 },
} as const satisfies Record<string, TextStyle>;

export interface Placing {
  readonly tag: string;
  readonly parent?: Tag | null;
  /** Points from the left margin. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  readonly colour?: string;
  /** Room to be left on the page after the text, so that a heading does not stand alone. */
  readonly keep?: number;
}

/** Sets a text in type and prints it; at least two lines stay together. */
export function print(paper: Paper, text: string, style: TextStyle, placing: Placing): void {
  const { indent = 0, before = 0, after = 6, colour = INK, keep = 0 } = placing;
  const lines = paper.lines(typeset(text), style, paper.width - indent);
  const height = lineHeight(style);
  paper.y += before;
  paper.need(height * Math.min(lines.length, 2) + keep);
  const tag = paper.tag(placing.tag, placing.parent ?? null);
  let from = 0;
  while (from < lines.length) {
    const fit = Math.max(1, Math.floor(paper.room / height));
    const part = lines.slice(from, from + fit);
    tag.add(() => {
      part.forEach((line, i) => paper.line(line, style, paper.left + indent, paper.y + i * height, colour));
    });
    paper.y += part.length * height;
    from += part.length;
    if (from < lines.length) paper.need(height * 2);
  }
  tag.end();
  paper.y += after;
}
