import { describe, expect, test } from "vitest";
import type { BoardCommit, BoardLog, RowChange } from "../../../server/usecases/board-ports.ts";
import type { TableId } from "../../../src/domain/ids.ts";
import {
  atFirstTable,
  byNumber,
  bytesOf,
  commitOf,
  type Harness,
  newId,
  newIdea,
  placed,
  type Subject,
  tableAt,
  upTo,
} from "./support.ts";

/** Sequence numbers of everything in the log. */
const seqs = async (log: BoardLog, tableId: TableId): Promise<number[]> =>
  ((await log.since(tableId, 0, 1)) ?? []).map(({ seq }) => seq);

const snapshotAt = (seq: number, name: string | null = null) => ({ seq, name, at: 1000 + seq, bytes: bytesOf(seq, 7) });

export function logContract(harness: Harness): void {
  describe(`the board log in ${harness.name}`, () => {
    let subject: Subject;
    let tableId: TableId;
    atFirstTable(harness, (fresh, first) => {
      [subject, tableId] = [fresh, first];
    });

    test("a new board is empty; a table that does not exist is null", async () => {
      expect(await subject.log.load(tableId)).toEqual({ epoch: 1, snapshot: null, updates: [] });
      expect(await subject.log.load(newId("table"))).toBeNull();
    });

    test("updates come back in the order of their commit, byte for byte", async () => {
      const { log } = subject;
      const at = Date.UTC(2019, 5, 26, 14, 40, 0, 7);
      const updates = [
        { actor: "ngo" as const, bytes: bytesOf(0, 1, 255) },
        { actor: "system" as const, bytes: bytesOf() },
        { actor: "government" as const, bytes: new Uint8Array(40_000).fill(9) },
      ];
      expect(await log.commit([{ tableId, epoch: 1, updates, rows: [], at }])).toEqual([{ ok: true, lastSeq: 3 }]);
      const loaded = await log.load(tableId);
      expect(loaded?.updates.map(({ seq, actor, at }) => ({ seq, actor, at }))).toEqual([
        { seq: 1, actor: "ngo", at },
        { seq: 2, actor: "system", at },
        { seq: 3, actor: "government", at },
      ]);
      expect(loaded?.updates.map(({ bytes }) => [...bytes])).toEqual(updates.map(({ bytes }) => [...bytes]));
    });

    test("an update cut out of a larger buffer is stored as cut", async () => {
      const bytes = bytesOf(1, 2, 3, 4, 5).subarray(1, 3);
      await subject.log.commit([{ tableId, epoch: 1, updates: [{ actor: "ngo", bytes }], rows: [], at: 0 }]);
      expect((await subject.log.since(tableId, 0, 1))?.map((entry) => [...entry.bytes])).toEqual([[2, 3]]);
    });

    test("a commit's outcome is its own last number, also for two commits of one board in a batch", async () => {
      const other = (await tableAt(subject.store, 1)).id;
      const batch = [commitOf(tableId, 2), commitOf(other, 1), commitOf(tableId, 3), commitOf(other, 0)];
      const outcomes = await subject.log.commit(batch);
      expect(outcomes).toEqual([2, 1, 5, 1].map((lastSeq) => ({ ok: true, lastSeq })));
      expect(await seqs(subject.log, tableId)).toEqual(upTo(5));
    });

    test("parallel commits from all instances are numbered without gap or repetition, in the order of each writer", async () => {
      const logs = [subject.log, (await harness.second())?.log ?? subject.log];
      const other = (await tableAt(subject.store, 1)).id;
      const write = (i: number): Promise<unknown> => {
        const boards = i % 2 === 0 ? [tableId, other] : [other, tableId];
        return (logs[i % logs.length] ?? subject.log).commit(boards.map((id) => commitOf(id, 2)));
      };
      await Promise.all(upTo(60).map(write));
      expect(await seqs(subject.log, tableId)).toEqual(upTo(120));
      expect(await seqs(subject.log, other)).toEqual(upTo(120));
    });

    test("a frozen table takes nothing, and the other boards of the turn are written", async () => {
      const { store, log } = subject;
      const other = (await tableAt(store, 1)).id;
      const idea = newIdea(tableId);
      await store.addIdea(idea);
      await store.freeze(tableId, true);
      const outcomes = await log.commit([commitOf(tableId, 2, [placed(idea.id)]), commitOf(other, 1)]);
      expect(outcomes).toEqual([
        { ok: false, reason: "frozen" },
        { ok: true, lastSeq: 1 },
      ]);
      expect(await seqs(log, tableId)).toEqual([]);
      expect(await store.idea(idea.id)).toMatchObject({ place: "inbox" });
      await store.freeze(tableId, false);
      expect(await log.commit([commitOf(tableId, 1)])).toEqual([{ ok: true, lastSeq: 1 }]);
    });

    test("a freeze is in line with commits: acknowledged ones are there, later ones are refused", async () => {
      const { store, log } = subject;
      const around = upTo(20).map(() => log.commit([commitOf(tableId, 1)]));
      const freeze = store.freeze(tableId, true);
      around.push(...upTo(20).map(() => log.commit([commitOf(tableId, 1)])));
      await freeze;
      expect(await log.commit([commitOf(tableId, 1)])).toEqual([{ ok: false, reason: "frozen" }]);
      const accepted = (await Promise.all(around)).flat().flatMap((one) => (one.ok ? [one.lastSeq] : []));
      expect(await seqs(log, tableId)).toEqual(accepted.sort(byNumber));
    });

    test("X3: of a table that is there no more nothing is written, and the other boards of the batch go on", async () => {
      const { store, log } = subject;
      const idea = newIdea(tableId);
      await store.addIdea(idea);
      const batch: BoardCommit[] = [commitOf(newId("table"), 1), commitOf(tableId, 3, [placed(idea.id)])];
      expect(await log.commit(batch)).toEqual([
        { ok: false, reason: "gone" },
        { ok: true, lastSeq: 3 },
      ]);
      expect(await store.idea(idea.id)).toMatchObject({ place: "board" });
    });

    test("rows go with the update; an idea that is gone or of another table is ignored", async () => {
      const { store, log } = subject;
      const elsewhere = newIdea((await tableAt(store, 1)).id);
      const idea = newIdea(tableId);
      await store.addIdea(elsewhere);
      await store.addIdea(idea);
      const rows = [
        placed(idea.id, { text: "pierwsze" }),
        placed(newId("idea")),
        placed(elsewhere.id),
        placed(idea.id),
      ];
      expect(await log.commit([commitOf(tableId, 1, rows)])).toEqual([{ ok: true, lastSeq: 1 }]);
      const { kind: _, ...expected } = placed(idea.id);
      expect(await store.idea(idea.id)).toMatchObject({ ...expected, original: idea.content });
      expect(await store.idea(elsewhere.id)).toMatchObject({ place: "inbox" });
    });

    test("words that hold half a character or the character 0 do not stop an update", async () => {
      const { store, log } = subject;
      const idea = newIdea(tableId);
      await store.addIdea(idea);
      const odd = placed(idea.id, { text: "boisko\uD83D \0 i bieżnia 🏃" });
      expect(await log.commit([commitOf(tableId, 1, [odd])])).toEqual([{ ok: true, lastSeq: 1 }]);
      expect((await store.idea(idea.id))?.text).toMatch(/^boisko.* i bieżnia 🏃$/u);
    });

    test("a proposal is written with the update and worded anew; its number and start stay", async () => {
      const { store, log } = subject;
      const proposal: RowChange & { kind: "proposal" } = {
        kind: "proposal",
        id: newId("proposal"),
        tableId,
        n: await store.takeProposalNumber(tableId),
        section: null,
        change: null,
        sources: [newId("idea")],
        priority: false,
        removed: false,
        wording: "",
        current: "",
        justification: "",
        at: "2019-06-26T16:00:00.000Z",
      };
      const worded = {
        ...proposal,
        section: 7,
        change: "add",
        wording: "§ 5 ust. 2 – „umowy na 3 lata”",
        priority: true,
      } as const;
      await log.commit([commitOf(tableId, 1, [proposal])]);
      await log.commit([commitOf(tableId, 1, [{ ...worded, n: 99, at: "2020-01-01T00:00:00.000Z" }])]);
      const { kind: _, ...expected } = worded;
      expect(await store.proposals(tableId)).toEqual([expected]);
      expect(await store.proposals()).toHaveLength(1);
      expect(await store.takeProposalNumber(tableId)).toBe(2);
      await log.commit([commitOf(tableId, 1, [{ ...worded, removed: true }])]);
      expect(await store.proposals(tableId)).toEqual([]);
      expect(await store.removedProposals(tableId)).toEqual([{ ...expected, removed: true }]);
      await log.commit([commitOf(tableId, 1, [worded])]);
      expect(await store.proposals(tableId)).toEqual([expected]);
    });

    test("a board is its newest snapshot and the updates after it", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 5)]);
      await log.saveSnapshot(tableId, snapshotAt(3));
      const loaded = await log.load(tableId);
      expect(loaded?.snapshot).toMatchObject({ seq: 3, name: null, at: 1003 });
      expect([...(loaded?.snapshot?.bytes ?? [])]).toEqual([3, 7]);
      expect(loaded?.updates.map(({ seq }) => seq)).toEqual([4, 5]);
      expect((await log.since(tableId, 4, 1))?.map(({ seq }) => seq)).toEqual([5]);
    });

    test("trimming keeps the last two snapshots, named ones and all updates after the older", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 10)]);
      await log.trim(tableId);
      for (const seq of [2, 6, 8]) await log.saveSnapshot(tableId, snapshotAt(seq));
      await log.saveSnapshot(tableId, snapshotAt(4, "przerwa"));
      await log.saveSnapshot(tableId, snapshotAt(9, "zamrożenie"));
      await log.trim(tableId);
      expect(await seqs(log, tableId)).toEqual([7, 8, 9, 10]);
      expect((await log.snapshots(tableId)).map(({ seq, name }) => ({ seq, name }))).toEqual([
        { seq: 4, name: "przerwa" },
        { seq: 6, name: null },
        { seq: 8, name: null },
        { seq: 9, name: "zamrożenie" },
      ]);
      expect((await log.load(tableId))?.updates.map(({ seq }) => seq)).toEqual([10]);
      expect(await log.commit([commitOf(tableId, 1)])).toEqual([{ ok: true, lastSeq: 11 }]);
    });

    test("with only one snapshot, trimming removes nothing", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 3)]);
      await log.saveSnapshot(tableId, snapshotAt(3));
      await log.trim(tableId);
      expect(await seqs(log, tableId)).toEqual(upTo(3));
    });

    test("saving a snapshot twice is harmless and never takes its name away", async () => {
      const { log } = subject;
      await log.saveSnapshot(tableId, snapshotAt(1));
      await log.saveSnapshot(tableId, snapshotAt(1, "głosowanie"));
      await log.saveSnapshot(tableId, snapshotAt(1));
      expect(await log.snapshots(tableId)).toMatchObject([{ seq: 1, name: "głosowanie" }]);
    });

    test("D7: a kept snapshot is read by its place in the log, with its name, time and bytes", async () => {
      const { log } = subject;
      await log.saveSnapshot(tableId, snapshotAt(3, "przerwa"));
      await log.saveSnapshot(tableId, snapshotAt(5));
      const kept = await log.snapshot(tableId, 3);
      expect(kept).toMatchObject({ seq: 3, name: "przerwa", at: 1003 });
      expect([...(kept?.bytes ?? [])]).toEqual([3, 7]);
      expect(await log.snapshot(tableId, 5)).toMatchObject({ seq: 5, name: null });
      expect(await log.snapshot(tableId, 4)).toBeNull();
      expect(await log.snapshot(newId("table"), 3)).toBeNull();
    });

    test("D7: naming a snapshot that was there gives it the time of its name; a further name does not", async () => {
      const { log } = subject;
      await log.saveSnapshot(tableId, snapshotAt(1));
      await log.saveSnapshot(tableId, { ...snapshotAt(1, "dyskusja"), at: 5000 });
      await log.saveSnapshot(tableId, { ...snapshotAt(1, "dyskusja+przerwa"), at: 9000 });
      expect(await log.snapshots(tableId)).toEqual([{ seq: 1, name: "dyskusja+przerwa", at: 5000 }]);
    });

    test("D5: a stop between snapshot and trim is harmless: the board is the same, and trimming can follow later", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 4)]);
      await log.saveSnapshot(tableId, snapshotAt(2));
      await log.saveSnapshot(tableId, snapshotAt(4));
      const again = (await harness.second())?.log ?? log;
      const before = await again.load(tableId);
      await again.trim(tableId);
      expect(await again.load(tableId)).toEqual(before);
      expect(await seqs(again, tableId)).toEqual([3, 4]);
    });
  });
}
