import type { DeclarationsView } from "../../src/contract/before-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { sumOf } from "../../src/domain/report-shape.ts";
import { done, type Result } from "../../src/domain/result.ts";
import { suggestedMark } from "../../src/domain/setup.ts";
import type { Deps } from "./deps.ts";
import { lastMinute } from "./read-before.ts";
import { allowedMeeting } from "./rights.ts";

/** Who comes to which table, what they need, and the suggested topics. */
export async function readDeclarations(
  { store, before }: Pick<Deps, "store" | "before">,
  actor: Actor,
): Promise<Result<DeclarationsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const [meeting, tables, declarations, topics, organisations] = await Promise.all([
    store.meeting(),
    store.tables(),
    before.declarations(),
    before.suggestions(),
    before.organisations(),
  ]);
  const known = new Map(tables.map((table) => [table.id, table]));
  const marks = tables.map(({ mark }) => mark);
  return done({
    declareUntil: lastMinute(meeting.declareUntil),
    topicsUntil: lastMinute(meeting.topicsUntil),
    asksNeeds: meeting.asksNeeds,
    tables: tables.map(({ id, number, mark, hue, shortName, topics: own }) => {
      const here = declarations.filter(({ tableId }) => tableId === id);
      return {
        id,
        number,
        mark,
        hue,
        shortName,
        topics: own,
        people: sumOf(here, ({ people }) => people),
        declarations: here.length,
        organisations: named(here.map(({ organisation }) => organisation)),
      };
    }),
    people: sumOf(declarations, ({ people }) => people),
    withoutTable: sumOf(
      declarations.filter(({ tableId }) => !known.has(tableId)),
      ({ people }) => people,
    ),
    needs: counted(
      declarations.flatMap(({ needs, tableId }) =>
        needs === "" ? [] : [{ text: needs, table: known.get(tableId)?.shortName ?? null }],
      ),
    ),
    topics: topics.map((topic) => ({ ...topic, mark: suggestedMark(topic.text, marks) })),
    organisations,
  });
}

type Need = DeclarationsView["needs"][number];

/** What was said in the same words at one table is one line with a count. */
function counted(all: readonly Omit<Need, "count">[]): Need[] {
  const byWords = new Map<string, Need>();
  for (const need of all) {
    const key = JSON.stringify([need.text, need.table]);
    byWords.set(key, { ...need, count: (byWords.get(key)?.count ?? 0) + 1 });
  }
  return [...byWords.values()].sort((a, b) => a.text.localeCompare(b.text, "pl"));
}

/** Each once, in the order of the alphabet, so that nothing is told of who came together. */
const named = (all: readonly string[]): string[] =>
  [...new Set(all.filter((one) => one !== ""))].sort((a, b) => a.localeCompare(b, "pl"));
