import { acceptDeclaration, type DeclarationFacts } from "../../src/domain/before.ts";
import type { DeclarationId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";

/**
 * Somebody comes, and to which table. Gives the code by which this can be changed; the form sent
 * twice is one declaration with one code.
 */
export async function declare(deps: Deps, id: DeclarationId, said: DeclarationFacts): Promise<Result<string>> {
  const facts = await declarationFacts(deps, said);
  if (!facts.ok) return facts;
  const code = deps.slipCodes.ofForm(id);
  const at = new Date(deps.clock.now()).toISOString();
  const declaration = { id, ...facts.value, at, changedAt: at };
  const kept = await deps.before.declare(deps.slipCodes.hash(code), declaration, LIMITS.declarations);
  if (!kept) return refused("before-full");
  deps.news.declarationsChanged();
  return done(code);
}

/** What was said, when it may be said now and its table is there. */
export async function declarationFacts(
  { store, clock }: Pick<Deps, "store" | "clock">,
  said: DeclarationFacts,
): Promise<Result<DeclarationFacts>> {
  const facts = acceptDeclaration(said, await store.meeting(), clock.now());
  if (!facts.ok) return facts;
  return (await store.table(said.tableId)) ? facts : refused("unknown-table");
}
