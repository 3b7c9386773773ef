import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type DeskStore, deed } from "../../server/usecases/desk-ports.ts";
import type { Store } from "../../server/usecases/ports.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { EVERY_STORE } from "./store/every-store.ts";
import { newId, tableAt } from "./store/support.ts";

interface Opened {
  readonly store: Store;
  readonly desk: DeskStore;
  close(): Promise<void>;
}

const T1 = "2019-06-26T18:12:00.000Z";
const T2 = "2019-06-26T18:13:00.000Z";

for (const { name, open } of EVERY_STORE) {
  describe(`the desk in ${name}`, () => {
    let opened: Opened;
    let index = -1;
    let tableId: TableId;
    let otherId: TableId;
    beforeAll(async () => {
      opened = await open();
    });
    // Each test has two tables of its own.
    beforeEach(async () => {
      index += 1;
      const tables = await opened.store.tables();
      tableId = (await tableAt(opened.store, index % (tables.length - 1))).id;
      otherId = (await tableAt(opened.store, tables.length - 1)).id;
    });
    afterAll(() => opened.close());

    test("J1: the journal keeps every deed in order, the newest first, a page at a time, per table", async () => {
      const { desk } = opened;
      const idea = newId("idea");
      const other = newId("group");
      await desk.note(
        tableId,
        [deed("placed", "ngo", { subject: idea }), deed("grouped", "government", { subject: idea, other })],
        T1,
      );
      await desk.note(tableId, [deed("hidden", "organiser", { subject: idea, reason: "Dane osobowe" })], T2);
      await desk.note(tableId, [deed("placed-all", "ngo", { count: 5 })], T2);
      await desk.note(otherId, [deed("frozen", "organiser")], T2);
      const first = await desk.journal(tableId, null, 3);
      expect(first.map(({ kind }) => kind)).toEqual(["placed-all", "hidden", "grouped"]);
      expect(first[0]).toMatchObject({ actor: "ngo", count: 5, subject: null, other: null, reason: null, at: T2 });
      expect(first[1]).toMatchObject({ actor: "organiser", subject: idea, reason: "Dane osobowe" });
      expect(first[2]).toMatchObject({ actor: "government", subject: idea, other, at: T1 });
      const rest = await desk.journal(tableId, first[2]?.id ?? 0, 3);
      expect(rest.map(({ kind }) => kind)).toEqual(["placed"]);
    });

    test("the latest entry of a kind is found by its subject", async () => {
      const { desk } = opened;
      const [one, two] = [newId("idea"), newId("idea")];
      await desk.note(tableId, [deed("hidden", "ngo", { subject: one, reason: "raz" })], T1);
      await desk.note(
        tableId,
        [deed("restored", "ngo", { subject: one }), deed("withdrawn", "participant", { subject: two })],
        T1,
      );
      await desk.note(tableId, [deed("hidden", "government", { subject: one, reason: "dwa" })], T2);
      const latest = await desk.latest(tableId, ["hidden", "withdrawn"]);
      expect(latest.get(one)).toMatchObject({ actor: "government", reason: "dwa", at: T2 });
      expect(latest.get(two)).toMatchObject({ kind: "withdrawn", actor: "participant" });
      expect(await desk.latest(tableId, ["proposal-removed"])).toEqual(new Map());
    });

    test("Z1: a side has one confirmation; another state withdraws it, a new one stands again", async () => {
      const { desk } = opened;
      expect(await desk.confirm({ tableId, side: "ngo", state: "A", at: T1 })).toMatchObject({ ok: true });
      expect(await desk.confirm({ tableId, side: "government", state: "A", at: T1 })).toMatchObject({ ok: true });
      expect(await desk.withdrawOthers(tableId, "A", T2)).toBe(false);
      expect(await desk.withdrawOthers(tableId, "B", T2)).toBe(true);
      expect(await desk.withdrawOthers(tableId, "B", T2)).toBe(false);
      await desk.confirm({ tableId, side: "ngo", state: "B", at: T2 });
      const now = await desk.confirmations(tableId);
      expect([...now].sort((a, b) => a.side.localeCompare(b.side))).toEqual([
        { tableId, side: "government", state: "A", at: T1, withdrawnAt: T2 },
        { tableId, side: "ngo", state: "B", at: T2, withdrawnAt: null },
      ]);
      expect(await desk.takeBack(tableId, "ngo")).toMatchObject({ ok: true });
      expect((await desk.confirmations()).filter((one) => one.tableId === tableId)).toHaveLength(1);
    });

    test("R4: a frozen table takes no confirmation and gives none back", async () => {
      const { desk, store } = opened;
      await desk.confirm({ tableId, side: "ngo", state: "A", at: T1 });
      await store.freeze(tableId, true);
      expect(await desk.confirm({ tableId, side: "government", state: "A", at: T2 })).toEqual({
        ok: false,
        refusal: "table-frozen",
      });
      expect(await desk.takeBack(tableId, "ngo")).toEqual({ ok: false, refusal: "table-frozen" });
      expect(await desk.confirmations(tableId)).toHaveLength(1);
      const nowhere = await desk.confirm({ tableId: newId("table"), side: "ngo", state: "A", at: T1 });
      expect(nowhere).toEqual({ ok: false, refusal: "unknown-table" });
    });
  });
}
