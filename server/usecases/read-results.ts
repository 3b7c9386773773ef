import type { ResultsView, ResultView } from "../../src/contract/answer-views.ts";
import { type Publications, publicationsOf } from "../../src/domain/publication.ts";
import type { PublishedAnswer } from "./answer-ports.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { officeDayOf } from "./office-day.ts";
import { itemView, type PlacedItem, registerOf, tableName } from "./register-of.ts";

type Reads = Pick<Deps, "store" | "answers" | "votes">;

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
  const shown = register.flatMap((placed) => {
    const answer = rows.get(placed.item.id)?.published;
    return answer ? [{ placed, answer }] : [];
  });
  const publications = publicationsOf(
    shown.map(({ answer }) => answer),
    officeDayOf,
  );
  const items = shown.map(({ placed, answer }) => resultView(placed, answer, publications));
  const { title, subtitle, programmeYear, date, placeName, organiser, sections } = meeting;
  return {
    meeting: { title, subtitle, programmeYear, date, placeName, organiser },
    counts: { ...counts, items: register.length, answers: items.length },
    tables: tables.map(tableName),
    sections,
    items,
    changedAt: publications.last,
    previousAt: publications.previous,
  };
}

/** Public is what was published: a wording edited since stays inside. */
function resultView(placed: PlacedItem, answer: PublishedAnswer, { newsOf }: Publications): ResultView {
  const { wording: _, edit: __, partOf: ___, ...view } = itemView(placed);
  const original = answer.wording === null ? null : view.text;
  return {
    ...view,
    text: answer.wording ?? view.text,
    original,
    passedTo: answer.passedTo,
    news: newsOf(answer),
    answer,
  };
}

async function peopleAndIdeas({ store }: Reads) {
  const [people, places] = await Promise.all([store.participantCounts(), store.ideaCounts()]);
  const shown = places.filter(({ place }) => place === "board" || place === "inbox");
  return { people: sum([...people.values()]), ideas: sum(shown.map(({ count }) => count)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
