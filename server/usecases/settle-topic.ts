import type { DeclarationsView } from "../../src/contract/before-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { SuggestionId, TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { changedTable, type TableFacts } from "../../src/domain/setup.ts";
import { SIDES } from "../../src/domain/side.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import { addTable } from "./add-table.ts";
import type { Settlement } from "./before-ports.ts";
import type { Deps } from "./deps.ts";
import { readDeclarations } from "./read-declarations.ts";
import { allowedMeeting } from "./rights.ts";

/** What the organiser makes of a suggested topic. */
export type TopicDecision =
  | { readonly to: "table"; readonly tableId: TableId }
  /** The id is made where it is decided: twice is one table. */
  | { readonly to: "new-table"; readonly tableId: TableId; readonly shortName: string; readonly mark: string }
  | { readonly to: "rejected"; readonly reason: string }
  /** Decided again from the start; what was added to a table stays there until it is removed in the settings. */
  | { readonly to: "waiting" };

/** Decides about a suggested topic. The decision stands when what it asks for has happened. */
export async function settleTopic(
  deps: Deps,
  actor: Actor,
  command: { readonly topicId: SuggestionId; readonly decision: TopicDecision },
): Promise<Result<DeclarationsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const { topicId, decision } = command;
  // In turn: two decisions at once would both add the topic.
  const settled = await deps.turns.inTurn(`topic ${topicId}`, async (): Promise<Result<null>> => {
    const topic = (await deps.before.suggestions()).find(({ id }) => id === topicId);
    if (!topic) return refused("unknown-topic");
    const settlement = await settle(deps, actor, topic.text, decision);
    if (!settlement.ok) return settlement;
    await deps.before.settle(topicId, settlement.value, new Date(deps.clock.now()).toISOString());
    return done(null);
  });
  if (!settled.ok) return settled;
  deps.news.declarationsChanged();
  return readDeclarations(deps, actor);
}

async function settle(deps: Deps, actor: Actor, text: string, decision: TopicDecision): Promise<Result<Settlement>> {
  switch (decision.to) {
    case "waiting":
      return done({ state: "waiting", reason: "", addedTo: null });
    case "rejected": {
      const reason = clean(decision.reason);
      if (reason === "" || lengthOf(reason) > LIMITS.reason) return refused("reason-needed");
      return done({ state: "rejected", reason, addedTo: null });
    }
    case "table":
      return added(await addTopic(deps, decision.tableId, text), decision.tableId);
    case "new-table": {
      const { tableId } = decision;
      return added(await addTable(deps, actor, { tableId, facts: tableAbout(text, decision) }), tableId);
    }
  }
}

const added = (happened: Result<unknown>, addedTo: TableId): Result<Settlement> =>
  happened.ok ? done({ state: "accepted", reason: "", addedTo }) : happened;

const tableAbout = (text: string, { shortName, mark }: Pick<TableFacts, "shortName" | "mark">): TableFacts => ({
  mark,
  name: text,
  shortName,
  topics: [],
  moderators: SIDES.map((side) => ({ side, role: "" })),
  additional: true,
  autoPlace: false,
});

/** The topic at the end of a table's list; one that is there already is not added again. */
async function addTopic({ store, news }: Deps, tableId: TableId, text: string): Promise<Result<unknown>> {
  const changed = await store.changeTable(tableId, (table, carries) => {
    if (table.topics.includes(text)) return done(table);
    if (table.topics.length >= LIMITS.topics) return refused("too-many-topics");
    return changedTable(table, { topics: [...table.topics, text] }, { topics: table.topics }, carries);
  });
  if (changed.ok) news.settingsChanged();
  return changed;
}
