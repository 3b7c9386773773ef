/**
 * Watches what moderators commit to their boards: writes it into the journal, and withdraws
 * confirmations of a result that is another by now.
 */
import type { TableId } from "../src/domain/ids.ts";
import type { JournalKind } from "../src/domain/journal.ts";
import { createLatest } from "./gateways/latest.ts";
import type { RowChange } from "./usecases/board-ports.ts";
import { type Deed, type DeskStore, deed } from "./usecases/desk-ports.ts";
import { stateOf } from "./usecases/desk-view.ts";
import type { Clock, News, Store } from "./usecases/ports.ts";

/** Typing is one deed for this long. Milliseconds. */
const ONE_DEED_MS = 120_000;
/** Between two looks at a table's result. Milliseconds. */
const LOOK_MS = 300;
/** Deeds that are done letter by letter. */
const TYPED: ReadonlySet<JournalKind> = new Set<JournalKind>(["proposal-changed", "corrected"]);
/** More subjects than any evening has; beyond it a deed may stand twice. */
const MOST_REMEMBERED = 5000;

interface Parts {
  readonly store: Pick<Store, "proposals">;
  readonly desk: DeskStore;
  readonly news: Pick<News, "deskChanged">;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

export interface DeskWatch {
  /** A board's commit wrote these rows, and moderators did these deeds by it. */
  committed(tableId: TableId, rows: readonly RowChange[], deeds: readonly Deed[]): void;
  stop(): void;
}

export function createDeskWatch({ store, desk, news, clock, onError }: Parts): DeskWatch {
  const latest = createLatest(onError);
  const isNew = createRepeats(clock);

  const look = async (tableId: TableId, changed: string): Promise<void> => {
    const stands = (await desk.confirmations(tableId)).some(({ withdrawnAt }) => withdrawnAt === null);
    if (stands) {
      const at = new Date(clock.now()).toISOString();
      const withdrawn = await desk.withdrawOthers(tableId, stateOf(await store.proposals(tableId)) ?? "", at);
      if (withdrawn) await desk.note(tableId, [deed("confirmation-withdrawn", "system", { subject: changed })], at);
    }
    news.deskChanged(tableId);
  };

  return {
    committed: (tableId, rows, deeds) => {
      const fresh = deeds.filter((one) => isNew(tableId, one));
      const at = new Date(clock.now()).toISOString();
      if (fresh.length > 0) desk.note(tableId, fresh, at).catch(onError);
      const proposal = rows.find(({ kind }) => kind === "proposal");
      if (proposal) latest.ask(tableId, LOOK_MS, () => look(tableId, proposal.id));
    },
    stop: () => latest.stop(),
  };
}

/** Says of a deed whether it is another than the same one of the same side a moment ago. */
function createRepeats(clock: Clock): (tableId: TableId, deed: Deed) => boolean {
  const seen = new Map<string, number>();
  return (tableId, { kind, actor, subject }) => {
    if (!TYPED.has(kind)) return true;
    const key = [tableId, kind, actor, subject].join(" ");
    const before = seen.get(key);
    if (before !== undefined && clock.now() - before < ONE_DEED_MS) return false;
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.set(key, clock.now());
    return true;
  };
}
