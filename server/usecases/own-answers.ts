import type { OwnAnswerView } from "../../src/contract/answer-views.ts";
import type { OwnIdeaView } from "../../src/contract/views.ts";
import { itemNumber } from "../../src/domain/register.ts";
import { rowsById } from "./answer-work.ts";
import type { Deps } from "./deps.ts";
import { registerOf } from "./register-of.ts";

/** Own ideas with what the city said to them: to the idea itself, or to every proposal made from it. */
export async function withAnswers(
  deps: Pick<Deps, "store" | "answers" | "votes">,
  ideas: readonly OwnIdeaView[],
): Promise<OwnIdeaView[]> {
  if (ideas.length === 0) return [];
  const rows = await rowsById(deps);
  // On the evening itself nothing is answered yet, and phones ask often.
  if (![...rows.values()].some(({ published }) => published)) return [...ideas];
  const items = await registerOf(deps);
  const answersTo = (idea: OwnIdeaView): OwnAnswerView[] =>
    items.flatMap(({ item, table }) => {
      const position = item.voices.some(({ id }) => id === idea.id) && rows.get(item.id)?.published;
      if (!position) return [];
      return [{ number: itemNumber(table.mark, item), status: position.status, justification: position.justification }];
    });
  return ideas.map((idea) => ({ ...idea, answers: answersTo(idea) }));
}
