import { rootsOf } from "../../src/board/board-doc.ts";
import { readGroup } from "../../src/board/board-read.ts";
import type { JournalView } from "../../src/contract/desk-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { isId, type TableId } from "../../src/domain/ids.ts";
import { JOURNAL_PAGE, type JournalEntryView, type JournalThing } from "../../src/domain/journal.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { JournalEntry } from "./desk-ports.ts";
import { allowedTable } from "./rights.ts";

interface Page {
  readonly before: number | null;
}

/** The journal of the moderator's own table. */
export async function readJournal(deps: Deps, actor: Actor, page: Page): Promise<Result<JournalView>> {
  return actor.role === "moderator" ? read(deps, actor, actor.tableId, page) : refused("not-allowed");
}

/** The journal of any table, for the organiser. */
export const readTableJournal = (
  deps: Deps,
  actor: Actor,
  { tableId, before }: Page & { readonly tableId: TableId },
): Promise<Result<JournalView>> => read(deps, actor, tableId, { before });

async function read(deps: Deps, actor: Actor, tableId: TableId, { before }: Page): Promise<Result<JournalView>> {
  const table = await allowedTable(deps.store, actor, "read-inbox", tableId);
  if (!table.ok) return table;
  // One more than a page tells whether there is another.
  const found = await deps.desk.journal(tableId, before, JOURNAL_PAGE + 1);
  const entries = found.slice(0, JOURNAL_PAGE);
  const nameOf = await namesOf(deps, tableId);
  return done({
    entries: entries.map((entry) => entryView(entry, nameOf)),
    before: found.length > entries.length ? (entries.at(-1)?.id ?? null) : null,
  });
}

type NameOf = (id: string | null) => JournalThing | null;

const entryView = ({ subject, other, ...entry }: JournalEntry, nameOf: NameOf): JournalEntryView => ({
  ...entry,
  subject: nameOf(subject),
  other: nameOf(other),
});

/** Numbers and titles as they are now. */
async function namesOf({ store, answers, boards }: Deps, tableId: TableId): Promise<NameOf> {
  const [ideas, proposals, removed, titles] = await Promise.all([
    answers.registerIdeas(tableId),
    store.proposals(tableId),
    store.removedProposals(tableId),
    boards.read(tableId, (doc) => {
      const roots = rootsOf(doc);
      return new Map(
        [...roots.groups.keys()].map((id) => [id, (isId("group", id) && readGroup(roots, id)?.title) || null]),
      );
    }),
  ]);
  const numbers = new Map<string, number>([...ideas, ...proposals, ...removed].map(({ id, n }) => [id, n]));
  return (id) => {
    if (isId("idea", id)) return { kind: "idea", n: numbers.get(id) ?? 0 };
    if (isId("proposal", id)) return { kind: "proposal", n: numbers.get(id) ?? 0 };
    return isId("group", id) ? { kind: "group", title: titles?.get(id) ?? null } : null;
  };
}
