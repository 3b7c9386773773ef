import type { IdeaId, TableId } from "../../src/domain/ids.ts";
import { type Support, supportOf } from "../../src/domain/vote.ts";
import type { Deps } from "./deps.ts";
import { resultOf } from "./vote-words.ts";

/** The support of these ideas of one table. Null: nobody could vote on them. */
export type SupportReader = (tableId: TableId, ideas: readonly IdeaId[]) => Support | null;

/** Support by the closed votes of all tables. */
export async function supportReader(deps: Pick<Deps, "votes">): Promise<SupportReader> {
  const votes = await deps.votes.votes();
  const results = new Map(
    await Promise.all(votes.map(async (vote) => [vote.tableId, { vote, result: await resultOf(deps, vote) }] as const)),
  );
  return (tableId, ideas) => {
    const found = results.get(tableId);
    return found?.result ? supportOf(found.result, found.vote.subject, ideas) : null;
  };
}
