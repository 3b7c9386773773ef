import type { DeclarationFacts, SuggestionFacts } from "../../src/domain/before.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { declarationFacts } from "./declare.ts";
import type { Deps } from "./deps.ts";
import type { OpenedSaid } from "./read-own-said.ts";
import { suggestionFacts } from "./suggest-topic.ts";

/** Another table, another number of people: as long as declarations are taken. */
export async function changeDeclaration(deps: Deps, hash: string, said: DeclarationFacts): Promise<Result<null>> {
  const facts = await declarationFacts(deps, said);
  if (!facts.ok) return facts;
  const at = new Date(deps.clock.now()).toISOString();
  if (!(await deps.before.changeDeclaration(hash, facts.value, at))) return refused("declaration-code-wrong");
  deps.news.declarationsChanged();
  return done(null);
}

/** Other words for a topic that nobody has decided about, as long as topics are taken. */
export async function changeSuggestion(deps: Deps, hash: string, said: SuggestionFacts): Promise<Result<null>> {
  const facts = await suggestionFacts(deps, said);
  if (!facts.ok) return facts;
  if (!(await deps.before.changeSuggestion(hash, facts.value))) return refused("topic-settled");
  deps.news.declarationsChanged();
  return done(null);
}

/** Removes what was said, at any time: it is the person's own. A topic that was decided about stays. */
export async function withdrawSaid({ before, news }: Deps, { hash, view }: OpenedSaid): Promise<Result<null>> {
  const isGone = view.kind === "topic" ? before.withdrawSuggestion(hash) : before.withdrawDeclaration(hash);
  if (!(await isGone) && view.kind === "topic") return refused("topic-settled");
  news.declarationsChanged();
  return done(null);
}
