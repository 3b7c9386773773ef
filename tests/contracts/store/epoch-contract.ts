import { describe, expect, test } from "vitest";
import type { TableId } from "../../../src/domain/ids.ts";
import { atFirstTable, bytesOf, commitOf, type Harness, newId, type Subject, tableAt, upTo } from "./support.ts";

export function epochContract(harness: Harness): void {
  describe(`epochs of a board in ${harness.name}`, () => {
    let subject: Subject;
    let tableId: TableId;
    atFirstTable(harness, (fresh, first) => {
      [subject, tableId] = [fresh, first];
    });

    const next = (seq: number, epoch = 1) => ({ epoch, seq, at: 9000, bytes: bytesOf(7, 7, 0, 255) });

    test("B6: a new epoch holds one snapshot in place of every update and unnamed snapshot", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 4)]);
      await log.saveSnapshot(tableId, { seq: 2, name: null, at: 1, bytes: bytesOf(1) });
      await log.saveSnapshot(tableId, { seq: 3, name: "freeze", at: 2, bytes: bytesOf(2) });
      expect(await log.beginEpoch(tableId, next(4))).toBe(true);
      const stored = await log.load(tableId);
      expect(stored).toMatchObject({ epoch: 2, updates: [], snapshot: { seq: 5, name: null, at: 9000 } });
      expect([...(stored?.snapshot?.bytes ?? [])]).toEqual([7, 7, 0, 255]);
      expect((await log.snapshots(tableId)).map(({ seq, name }) => [seq, name])).toEqual([
        [3, "freeze"],
        [5, null],
      ]);
    });

    test("B6: commits and readers of the epoch before are turned away, those of the new one go on", async () => {
      const { log } = subject;
      const other = (await tableAt(subject.store, 1)).id;
      await log.commit([commitOf(tableId, 1)]);
      expect(await log.beginEpoch(tableId, next(1))).toBe(true);
      expect(await log.commit([commitOf(tableId, 1), commitOf(other, 1)])).toEqual([
        { ok: false, reason: "new-epoch" },
        { ok: true, lastSeq: 1 },
      ]);
      expect(await log.since(tableId, 0, 1)).toBeNull();
      expect(await log.commit([{ ...commitOf(tableId, 2), epoch: 2 }])).toEqual([{ ok: true, lastSeq: 4 }]);
      expect((await log.since(tableId, 2, 2))?.map(({ seq }) => seq)).toEqual([3, 4]);
    });

    test("B6: not begun over a newer commit, by an instance of an older epoch, or for no table", async () => {
      const { log } = subject;
      await log.commit([commitOf(tableId, 2)]);
      expect(await log.beginEpoch(tableId, next(1))).toBe(false);
      expect(await log.beginEpoch(tableId, next(2, 3))).toBe(false);
      expect((await log.load(tableId))?.updates).toHaveLength(2);
      expect(await log.beginEpoch(tableId, next(2))).toBe(true);
      expect(await log.beginEpoch(tableId, next(3))).toBe(false);
      expect(await log.beginEpoch(newId("table"), next(0))).toBe(false);
    });

    test("B6: a frozen table may be made anew: what is on it stays", async () => {
      const { log, store } = subject;
      await log.commit([commitOf(tableId, 1)]);
      await store.freeze(tableId, true);
      expect(await log.beginEpoch(tableId, next(1))).toBe(true);
      expect(await log.commit([{ ...commitOf(tableId, 1), epoch: 2 }])).toEqual([{ ok: false, reason: "frozen" }]);
    });

    test("B6: of epochs and commits at once, exactly what was acknowledged is there", async () => {
      const { log } = subject;
      const second = (await harness.second())?.log ?? log;
      await log.commit([commitOf(tableId, 1)]);
      const commits = upTo(20).map((i) => (i % 2 === 0 ? log : second).commit([commitOf(tableId, 1)]));
      const begun = await second.beginEpoch(tableId, next(1));
      const taken = (await Promise.all(commits)).flat().filter(({ ok }) => ok).length;
      const stored = await log.load(tableId);
      expect(stored?.epoch).toBe(begun ? 2 : 1);
      expect(stored?.updates).toHaveLength(begun ? 0 : 1 + taken);
      if (begun) expect(taken).toBe(0);
    });
  });
}
