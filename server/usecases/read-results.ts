import type { ResultsView, ResultView } from "../../src/contract/answer-views.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { itemView, registerOf, tableName } from "./register-of.ts";

type Reads = Pick<Deps, "store" | "answers">;

/**
 * What anybody may read: items with a published answer, and figures. Items that left the register
 * (an idea hidden later) leave here at the same moment; drafts and notes never come here.
 */
export async function readResults(deps: Reads): Promise<ResultsView> {
  const [meeting, tables, register, rows, counts] = await Promise.all([
    deps.store.meeting(),
    deps.store.tables(),
    registerOf(deps),
    rowsById(deps),
    peopleAndIdeas(deps),
  ]);
  const items = register.flatMap((placed): ResultView[] => {
    const answer = rows.get(placed.item.id)?.published;
    return answer ? [{ ...itemView(placed), answer }] : [];
  });
  const { title, subtitle, programmeYear, date, placeName, organiser, sections } = meeting;
  return {
    meeting: { title, subtitle, programmeYear, date, placeName, organiser },
    counts: { ...counts, items: register.length, answers: items.length },
    tables: tables.map(tableName),
    sections,
    items,
    changedAt: items.map(({ answer }) => answer.correctedAt ?? answer.at).reduce(later, null),
  };
}

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

async function peopleAndIdeas({ store }: Reads) {
  const [tables, places] = await Promise.all([store.tables(), store.ideaCounts()]);
  const people = await Promise.all(tables.map(({ id }) => store.participantCount(id)));
  const shown = places.filter(({ place }) => place === "board" || place === "inbox");
  return { people: sum(people), ideas: sum(shown.map(({ count }) => count)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
