import { FILES } from "../../src/contract/routes.ts";
import type { DocumentView, SettingsView } from "../../src/contract/setup-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";
import type { DocumentRow } from "./setup-ports.ts";

/** Everything the organiser can set. */
export async function readSettings({ store }: Pick<Deps, "store">, actor: Actor): Promise<Result<SettingsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const [meeting, state, tables, counts, proposals, sectionsInUse, doorsOpen, content, documents] = await Promise.all([
    store.meeting(),
    store.state(),
    store.tables(),
    store.ideaCounts(),
    store.proposals(),
    store.sectionsInUse(),
    store.doorsOpen(),
    store.content(),
    store.documents(),
  ]);
  const carrying = new Set([...counts, ...proposals].map(({ tableId }) => tableId));
  const { id: _, ...facts } = meeting;
  return done({
    facts,
    tables: tables.map((table) => ({ ...table, carries: carrying.has(table.id) })),
    sectionsInUse,
    phase: state.phase,
    doorsOpen,
    rehearsal: state.rehearsal,
    hasRun: state.hasRun,
    content,
    documents: documents.map(documentView),
  });
}

/** A document as everyone may know it. */
export const documentView = ({ id, name, size }: DocumentRow): DocumentView => ({
  id,
  name,
  size,
  url: FILES.document(id),
});
