import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { BeforeStore } from "../../../server/usecases/before-ports.ts";
import type { Declaration, Suggestion } from "../../../src/domain/before.ts";
import type { TableId } from "../../../src/domain/ids.ts";
import { type Harness, newId, random, type Subject, tableAt } from "./support.ts";

const T1 = "2019-06-18T10:00:00.000Z";
const T2 = "2019-06-18T10:00:00.001Z";

/** Declarations, suggested topics and head counts: what every store promises. */
export function beforeContract(harness: Harness): void {
  describe(`before the meeting in ${harness.name}`, () => {
    let subject: Subject;
    let before: BeforeStore;
    let tableId: TableId;
    let other: TableId;
    beforeEach(async () => {
      subject = await harness.fresh();
      before = subject.before;
      [tableId, other] = [(await tableAt(subject.store, 0)).id, (await tableAt(subject.store, 1)).id];
    });
    afterAll(() => harness.close());

    const hash = (): string => random.id();
    const declaration = (change: Partial<Declaration> = {}): Declaration => ({
      id: newId("declaration"),
      tableId,
      people: 2,
      organisation: "Klub sportowy",
      needs: "pętla indukcyjna",
      at: T1,
      changedAt: T1,
      ...change,
    });
    const suggestion = (change: Partial<Suggestion> = {}): Suggestion => ({
      id: newId("suggestion"),
      text: "Mikrogranty",
      tableId: null,
      organisation: "Klub sportowy",
      state: "waiting",
      reason: "",
      addedTo: null,
      at: T1,
      ...change,
    });

    test("BM3: a declaration is found by its hash, changed and withdrawn by it", async () => {
      const [code, row] = [hash(), declaration()];
      expect(await before.declare(code, row, 10)).toBe(true);
      expect(await before.declaration(code)).toEqual(row);
      expect(await before.declaration(hash())).toBeNull();
      const facts = { tableId: other, people: 1, organisation: "", needs: "" };
      expect(await before.changeDeclaration(code, facts, T2)).toBe(true);
      expect(await before.declarations()).toEqual([{ ...row, ...facts, changedAt: T2 }]);
      expect(await before.changeDeclaration(hash(), facts, T2)).toBe(false);
      expect([await before.withdrawDeclaration(code), await before.withdrawDeclaration(code)]).toEqual([true, false]);
      expect(await before.declarations()).toEqual([]);
    });

    test("BM3: the form sent twice is one declaration, also when there are as many as may be", async () => {
      const [code, row] = [hash(), declaration()];
      await before.declare(code, row, 1);
      expect(await before.declare(code, { ...row, people: 5 }, 1)).toBe(true);
      expect(await before.declare(hash(), declaration(), 1)).toBe(false);
      expect(await before.declarations()).toEqual([row]);
    });

    test("BM4: a suggestion is changed and withdrawn only while it waits", async () => {
      const [code, row] = [hash(), suggestion()];
      expect(await before.suggest(code, row, 1)).toBe(true);
      expect(await before.suggest(code, row, 1)).toBe(true);
      expect(await before.suggest(hash(), suggestion(), 1)).toBe(false);
      const facts = { text: "Sale", tableId: other, organisation: "" };
      expect(await before.changeSuggestion(code, facts)).toBe(true);
      expect(await before.settle(row.id, { state: "accepted", reason: "", addedTo: tableId }, T2)).toBe(true);
      expect(await before.changeSuggestion(code, facts)).toBe(false);
      expect(await before.withdrawSuggestion(code)).toBe(false);
      expect(await before.suggestion(code)).toEqual({ ...row, ...facts, state: "accepted", addedTo: tableId });
      await before.settle(row.id, { state: "waiting", reason: "", addedTo: null }, T2);
      expect(await before.withdrawSuggestion(code)).toBe(true);
      expect(await before.suggestions()).toEqual([]);
      expect(await before.settle(row.id, { state: "rejected", reason: "x", addedTo: null }, T2)).toBe(false);
    });

    test("BM6: old declarations go; old suggestions keep their words and lose code and organisation", async () => {
      const [old, young, topic] = [hash(), hash(), hash()];
      await before.declare(old, declaration(), 10);
      const stays = declaration({ at: T2, changedAt: T2 });
      await before.declare(young, stays, 10);
      const words = suggestion();
      await before.suggest(topic, words, 10);
      await before.erase(T2);
      expect(await before.declarations()).toEqual([stays]);
      expect(await before.suggestions()).toEqual([{ ...words, organisation: "" }]);
      expect(await before.suggestion(topic)).toBeNull();
    });

    test("X2: a new beginning keeps what was declared, for the same tables, and forgets who was counted", async () => {
      await before.declare(hash(), declaration(), 10);
      await before.suggest(hash(), suggestion({ tableId, state: "accepted", addedTo: other }), 10);
      await before.countHeads({ tableId, people: 9, actor: "ngo", at: T1 });
      const ids = await subject.store.wipe(
        () => true,
        () => newId("table"),
      );
      expect(await before.declarations()).toMatchObject([{ tableId: ids?.get(tableId) }]);
      expect(await before.suggestions()).toMatchObject([{ tableId: ids?.get(tableId), addedTo: ids?.get(other) }]);
      expect(await before.headCounts()).toEqual([]);
    });

    test("BM7: the last count of a table stands; one of a table that is gone is nowhere", async () => {
      await before.countHeads({ tableId, people: 9, actor: "ngo", at: T1 });
      const last = { tableId, people: 11, actor: "organiser", at: T2 } as const;
      await before.countHeads(last);
      await before.countHeads({ tableId: newId("table"), people: 3, actor: "organiser", at: T2 });
      expect(await before.headCounts()).toEqual([last]);
      await subject.store.removeTable(tableId);
      expect(await before.headCounts()).toEqual([]);
    });

    test("BM7: the list of organisations is the one that was put last, in its order", async () => {
      expect(await before.organisations()).toEqual([]);
      await before.putOrganisations(["Żak", "Arka", "Arka"]);
      expect(await before.organisations()).toEqual(["Żak", "Arka", "Arka"]);
      await before.putOrganisations([]);
      expect(await before.organisations()).toEqual([]);
    });
  });
}
