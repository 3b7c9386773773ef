import { acceptSuggestion, type SuggestionFacts } from "../../src/domain/before.ts";
import type { SuggestionId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";

/** A topic for a table, or for one that is not there yet. Gives its code; the form sent twice is one topic. */
export async function suggestTopic(deps: Deps, id: SuggestionId, said: SuggestionFacts): Promise<Result<string>> {
  const facts = await suggestionFacts(deps, said);
  if (!facts.ok) return facts;
  const code = deps.slipCodes.ofForm(id);
  const at = new Date(deps.clock.now()).toISOString();
  const suggestion = { id, ...facts.value, at, state: "waiting", reason: "", addedTo: null } as const;
  const kept = await deps.before.suggest(deps.slipCodes.hash(code), suggestion, LIMITS.suggestions);
  if (!kept) return refused("before-full");
  deps.news.declarationsChanged();
  return done(code);
}

/** What was suggested, when it may be now and its table is there. */
export async function suggestionFacts(
  { store, clock }: Pick<Deps, "store" | "clock">,
  said: SuggestionFacts,
): Promise<Result<SuggestionFacts>> {
  const facts = acceptSuggestion(said, await store.meeting(), clock.now());
  if (!facts.ok) return facts;
  return said.tableId === null || (await store.table(said.tableId)) ? facts : refused("unknown-table");
}
