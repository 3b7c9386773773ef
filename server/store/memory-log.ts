import type { TableId } from "../../src/domain/ids.ts";
import type { BoardCommit, BoardLog, CommitOutcome, NewEpoch, RowChange, Snapshot } from "../usecases/board-ports.ts";
import type { Memory, MemoryTable } from "./memory.ts";

/** The board log of the memory store. */
export function memoryLog(memory: Memory): BoardLog {
  const tableOf = (id: TableId): MemoryTable => {
    const table = memory.tables.get(id);
    if (!table) throw new Error(`log.unknown_table: ${id}`);
    return table;
  };
  return {
    async commit(commits) {
      return commits.map((commit): CommitOutcome => {
        const table = memory.tables.get(commit.tableId);
        return table ? commitBoard(memory, table, commit) : { ok: false, reason: "gone" };
      });
    },
    async load(tableId) {
      const table = memory.tables.get(tableId);
      if (!table) return null;
      const snapshot = table.snapshots.at(-1) ?? null;
      return { epoch: table.epoch, snapshot, updates: table.updates.filter(({ seq }) => seq > (snapshot?.seq ?? 0)) };
    },
    async since(tableId, afterSeq, epoch) {
      const table = memory.tables.get(tableId);
      return table?.epoch === epoch ? table.updates.filter(({ seq }) => seq > afterSeq) : null;
    },
    beginEpoch: async (tableId, next) => beginEpoch(memory.tables.get(tableId), next),
    saveSnapshot: async (tableId, snapshot) => saveSnapshot(tableOf(tableId), snapshot),
    trim: async (tableId) => trim(tableOf(tableId)),
    snapshots: async (tableId) =>
      (memory.tables.get(tableId)?.snapshots ?? []).map(({ seq, name, at }) => ({ seq, name, at })),
    snapshot: async (tableId, seq) =>
      (memory.tables.get(tableId)?.snapshots ?? []).find((one) => one.seq === seq) ?? null,
  };
}

function commitBoard(memory: Memory, table: MemoryTable, commit: BoardCommit): CommitOutcome {
  const { tableId, epoch, updates, rows, at } = commit;
  if (table.epoch !== epoch) return { ok: false, reason: "new-epoch" };
  if (table.row.life === "frozen") return { ok: false, reason: "frozen" };
  for (const { actor, bytes } of updates) {
    table.lastSeq += 1;
    table.updates.push({ seq: table.lastSeq, actor, at, bytes: bytes.slice() });
  }
  for (const row of rows) changeRow(memory, tableId, row);
  return { ok: true, lastSeq: table.lastSeq };
}

function changeRow(memory: Memory, tableId: TableId, row: RowChange): void {
  if (row.kind === "idea") {
    const { kind: _, ...change } = row;
    const idea = memory.ideas.get(row.id);
    if (idea?.tableId === tableId) memory.ideas.set(row.id, { ...idea, ...change });
    return;
  }
  const { kind: _, ...proposal } = row;
  const before = memory.proposals.get(row.id);
  if (before && before.tableId !== tableId) return;
  memory.proposals.set(
    row.id,
    before ? { ...proposal, tableId, n: before.n, at: before.at } : { ...proposal, tableId },
  );
}

/** A name once given stays; with the name comes its time. */
function saveSnapshot(table: MemoryTable, snapshot: Snapshot): void {
  const before = table.snapshots.find(({ seq }) => seq === snapshot.seq);
  const isNaming = snapshot.name !== null && before?.name === null;
  const at = before && !isNaming ? before.at : snapshot.at;
  const kept = { ...snapshot, name: snapshot.name ?? before?.name ?? null, at };
  table.snapshots = [...table.snapshots.filter((one) => one !== before), kept].sort((a, b) => a.seq - b.seq);
}

function beginEpoch(table: MemoryTable | undefined, { epoch, seq, at, bytes }: NewEpoch): boolean {
  if (table?.epoch !== epoch || table.lastSeq !== seq) return false;
  table.epoch += 1;
  table.lastSeq += 1;
  table.updates = [];
  table.snapshots = table.snapshots.filter(({ name }) => name !== null);
  saveSnapshot(table, { seq: table.lastSeq, name: null, at, bytes: bytes.slice() });
  return true;
}

function trim(table: MemoryTable): void {
  const kept = table.snapshots.filter(({ name }) => name === null).at(-2);
  if (!kept) return;
  table.updates = table.updates.filter(({ seq }) => seq > kept.seq);
  table.snapshots = table.snapshots.filter(({ seq, name }) => seq >= kept.seq || name !== null);
}
