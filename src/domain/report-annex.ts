/** Annexes: every idea on the boards in its words now, and pictures with their descriptions. */
import type { Idea } from "./idea.ts";
import { ideaNumber } from "./number.ts";
import type { Block, IdeaBlock, ReportInput, ReportSection, TableShare } from "./report-shape.ts";
import { counted, SOURCE_WORD, sectionInWords } from "./report-words.ts";

/** One annex per table that has ideas. */
export function annexesOf(input: ReportInput, shares: readonly TableShare[]): ReportSection[] {
  return shares
    .filter(({ ideas }) => ideas.length > 0)
    .map((share, i) => ({
      id: `annex-${i + 1}`,
      title: `Załącznik nr ${i + 1}. Pomysły stolika ${share.record.table.number}: ${share.record.table.name}`,
      wide: false,
      isAnnex: true,
      blocks: annexBlocks(input, share),
    }));
}

function annexBlocks(input: ReportInput, { record, ideas }: TableShare): Block[] {
  const sketches = ideas.filter(({ original }) => original.sketch !== null).length;
  const photos = ideas.filter(({ original }) => original.hasPhoto === true).length;
  const pictures = [counted(sketches, "sketch"), ...(photos === 0 ? [] : [counted(photos, "photo")])].join(" i ");
  const numbers = new Map(ideas.map(({ id, n }) => [id, ideaNumber(record.table.mark, n)]));
  return [
    { kind: "paragraph", text: `${counted(ideas.length, "idea")}, w tym ${pictures}.` },
    ...ideas.map((idea) => ideaBlock(input, record.table, idea, idea.mergedInto && numbers.get(idea.mergedInto))),
  ];
}

function ideaBlock(
  { meeting }: ReportInput,
  table: TableShare["record"]["table"],
  idea: Idea,
  repeats: string | null | undefined,
): IdeaBlock {
  const number = ideaNumber(table.mark, idea.n);
  const notes = [
    idea.signature === null ? "bez podpisu" : `zgłaszający: ${idea.signature.text}`,
    SOURCE_WORD[idea.source],
    idea.groupTitle === null || idea.groupTitle === "" ? "" : `grupa: ${idea.groupTitle}`,
    idea.section === null ? "" : `rozdział ${sectionInWords(idea.section, meeting.sections)}`,
    repeats ? `powtórzenie pomysłu ${repeats}` : "",
  ].filter((note) => note !== "");
  const { sketch, hasPhoto } = idea.original;
  return {
    kind: "idea",
    number,
    text: idea.text,
    notes,
    sketch: sketch && { ideaId: idea.id, description: descriptionOf("Szkic", table.number, idea) },
    photo: hasPhoto === true ? { ideaId: idea.id, description: descriptionOf("Zdjęcie", table.number, idea) } : null,
  };
}

/** What a screen reader says: the caption, or where the picture comes from. */
const descriptionOf = (what: string, tableNumber: number, idea: Idea): string =>
  idea.text.trim() === "" ? `${what}, stolik ${tableNumber}, pomysł ${idea.n}` : `${what}: ${idea.text}`;
