import { type Actor, can } from "../../src/domain/access.ts";
import type { Idea, Sketch } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { TableStanding } from "../../src/domain/table.ts";
import { isInOwnItem } from "./department-work.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";
import { standingOf } from "./standing.ts";

/** The sketch of an idea and what it is called, for whoever may see that idea: one of `asking` is enough. */
export async function readSketch(
  deps: Deps,
  asking: readonly Actor[],
  id: IdeaId,
): Promise<Result<{ readonly sketch: Sketch; readonly title: string }>> {
  const { store } = deps;
  const idea = await store.idea(id);
  const table = idea && (await store.table(idea.tableId));
  if (!idea || !table || idea.original.sketch === null) return refused("unknown-idea");
  if (!(await isForOneOf(deps, asking, idea, table))) return refused("not-allowed");
  const number = ideaNumber(table.mark, idea.n);
  return done({ sketch: idea.original.sketch, title: idea.text === "" ? number : `${number}: ${idea.text}` });
}

/** May one of `asking` see the pictures of this idea now? */
export async function isForOneOf(deps: Deps, asking: readonly Actor[], idea: Idea, table: TableRow): Promise<boolean> {
  const standing = await standingOf(deps.store, table);
  return asking.some((actor) => maySee(actor, idea, standing)) || isGiven(deps, asking, idea.id);
}

/** A department sees the pictures of the items given to it. */
async function isGiven(deps: Deps, asking: readonly Actor[], id: IdeaId): Promise<boolean> {
  const department = asking.find(({ role }) => role === "department");
  return department !== undefined && isInOwnItem(deps, department, id);
}

/** Its author always; else whoever reads what it is in: the board, the inbox, or (withdrawn) only the register. */
function maySee(actor: Actor, idea: Idea, standing: TableStanding): boolean {
  if (actor.role === "participant" && actor.id === idea.authorId) return true;
  return can(actor, READS[idea.place], { kind: "table", id: idea.tableId, ...standing });
}

const READS = { board: "read-board", inbox: "read-inbox", hidden: "read-inbox", withdrawn: "read-register" } as const;
