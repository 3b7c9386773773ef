import type { IPropertiesOptions } from "docx";

const INK = "1F1B14";

const heading = (size: number, before: number) => ({
  run: { font: "Arial", size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** An ordinary font that every office has, so that the document looks the same while it is edited. Sizes in half points. */
export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Arial", size: 22, color: INK, language: { value: "pl-PL" } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: heading(40, 0),
    heading1: heading(30, 360),
    heading2: heading(24, 240),
  },
  paragraphStyles: [
    {
      id: "Cell",
      name: "Komórka tabeli",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { after: 0, line: 252 } },
    },
  ],
};
