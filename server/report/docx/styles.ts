import { type IPropertiesOptions, LineRuleType } from "docx";

const INK = "1F1B14";

const heading = (size: number, before: number) => ({
  run: { font: "Arial", size, bold: true, color: INK },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

export type CellStyle = "Cell" | "SmallCell";

const cellStyle = (id: CellStyle, name: string, size: number) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: { size },
  paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } },
});

/** An ordinary font that every office has, so that the document looks the same while it is edited. Sizes in half points. */
export const STYLES: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: {
      run: { font: "Arial", size: 22, color: INK, language: { value: "pl-PL" } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0),
    heading1: heading(30, 360),
    heading2: heading(24, 240),
  },
  paragraphStyles: [cellStyle("Cell", "Komórka tabeli", 21), cellStyle("SmallCell", "Komórka szerokiej tabeli", 17)],
};
