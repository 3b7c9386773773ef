/**
 * "Sprawozdanie ze spotkania konsultacyjnego", the record of a consultation meeting: numbered sections
 * of plain blocks. One value for the preview, the PDF and the DOCX, so that they cannot disagree.
 * It is a Polish document, whatever language the screen has; texts are as stored, set in type by
 * whoever renders them. Hidden, waiting and withdrawn ideas come in as figures only.
 */
import { editedItems } from "./item-edit.ts";
import { registerItems } from "./register.ts";
import { annexesOf } from "./report-annex.ts";
import { courseSection } from "./report-course.ts";
import { outsideSection, proposalsSection } from "./report-items.ts";
import { isReworded, leftOutOf, leftOutSection } from "./report-left-out.ts";
import { factSections, nextSteps, peopleAt, peopleSection, signatures, tablesSection } from "./report-sections.ts";
import { type Report, type ReportInput, sumOf, type TableRecord, type TableShare } from "./report-shape.ts";

export { isReworded };

/** The report of the meeting as the record stands. Pure. */
export function reportOf(input: ReportInput): Report {
  const { meeting } = input;
  const shares = input.tables.map((record) => shareOf(record, input.edits));
  const items = shares.flatMap((share) => share.items);
  const ideas = shares.flatMap((share) => share.ideas);
  const leftOut = leftOutOf(input, shares);
  const proposals = proposalsSection(input, shares);
  return {
    title: "Sprawozdanie ze spotkania konsultacyjnego",
    subtitle: meeting.subtitle,
    organiser: meeting.organiser,
    date: meeting.date,
    madeAt: input.madeAt,
    sections: [
      ...factSections(meeting),
      peopleSection(input.tables, input.organisations),
      tablesSection(shares),
      courseSection(input, ideas),
      proposals.section,
      outsideSection(input, shares, proposals.nextLp),
      nextSteps(),
      leftOutSection(leftOut),
      signatures(),
      ...annexesOf(input, shares),
    ],
    counts: {
      people: sumOf(input.tables, peopleAt),
      ideas: ideas.length,
      sketches: ideas.filter(({ original }) => original.sketch !== null).length,
      photos: ideas.filter(({ original }) => original.hasPhoto === true).length,
      items: items.length,
      positions: items.filter(({ id }) => input.positions.has(id)).length,
    },
    leftOut,
  };
}

function shareOf(record: TableRecord, edits: ReportInput["edits"]): TableShare {
  const ideas = record.ideas.filter(({ place }) => place === "board").sort((a, b) => a.n - b.n);
  const registerIdeas = ideas.map((idea) => ({
    ...idea,
    hasSketch: idea.original.sketch !== null,
    hasPhoto: idea.original.hasPhoto,
  }));
  return { record, ideas, items: editedItems(registerItems(record.proposals, registerIdeas), edits) };
}
