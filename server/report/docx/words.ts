/** Texts of the report as paragraphs of a DOCX. */
import { type IParagraphOptions, Paragraph, TextRun } from "docx";
import { typeset } from "../../../src/domain/typography.ts";

/** A text with its line breaks. */
export const runs = (text: string, bold = false): TextRun[] =>
  typeset(text)
    .split("\n")
    // Not bold is left to the style, or headings would lose theirs.
    .map((line, i) => new TextRun({ text: line, ...(bold ? { bold } : {}), ...(i === 0 ? {} : { break: 1 }) }));

/** A paragraph of plain text. */
export const paragraph = (text: string, options: IParagraphOptions = {}, bold = false): Paragraph =>
  new Paragraph({ ...options, children: runs(text, bold) });
