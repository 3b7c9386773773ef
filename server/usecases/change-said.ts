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
  return (await deps.before.changeDeclaration(hash, facts.value, at)) ? done(null) : refused("declaration-code-wrong");
}

/** Other words for a topic that nobody has decided about, as long as topics are taken. */
export async function changeSuggestion(deps: Deps, hash: string, said: SuggestionFacts): Promise<Result<null>> {
  const facts = await suggestionFacts(deps, said);
  if (!facts.ok) return facts;
  return (await deps.before.changeSuggestion(hash, facts.value)) ? done(null) : refused("topic-settled");
}

/** Removes what was said, at any time: it is the person's own. A topic that was decided about stays. */
export async function withdrawSaid({ before }: Deps, { hash, view }: OpenedSaid): Promise<Result<null>> {
  if (view.kind === "topic") return (await before.withdrawSuggestion(hash)) ? done(null) : refused("topic-settled");
  await before.withdrawDeclaration(hash);
  return done(null);
}
