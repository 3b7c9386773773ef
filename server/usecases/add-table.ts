import type { SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { codeFrom } from "../../src/domain/code.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { freeHue, newTable, type TableFacts } from "../../src/domain/setup.ts";
import type { Deps } from "./deps.ts";
import { moderatorLinksOf } from "./new-links.ts";
import { readSettings } from "./read-settings.ts";
import { allowedMeeting } from "./rights.ts";

/** Adds a table at the end, with a code, a colour and two moderators' links of its own. Twice is once. */
export async function addTable(
  deps: Deps,
  actor: Actor,
  command: { readonly tableId: TableId; readonly facts: TableFacts },
): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const facts = newTable(command.facts);
  if (!facts.ok) return facts;
  const added = await deps.turns.inTurn("tables", () => add(deps, command.tableId, facts.value));
  if (!added.ok) return added;
  deps.news.settingsChanged();
  return readSettings(deps, actor);
}

async function add({ store, random }: Deps, id: TableId, facts: TableFacts): Promise<Result<null>> {
  const tables = await store.tables();
  if (tables.length >= LIMITS.tables && tables.every((table) => table.id !== id)) return refused("too-many-tables");
  const codes = new Set(tables.map(({ code }) => code));
  let code = codeFrom(random.bytes(4));
  while (codes.has(code)) code = codeFrom(random.bytes(4));
  const number = Math.max(0, ...tables.map((table) => table.number)) + 1;
  const { mark, name, shortName, topics, moderators, additional, autoPlace } = facts;
  const own = { mark, name, shortName, topics, moderators, additional, autoPlace };
  const table = { ...own, id, number, code, hue: freeHue(tables), life: "open" } as const;
  return store.addTable(table, moderatorLinksOf(id, random));
}
