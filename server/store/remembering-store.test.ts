import { beforeEach, describe, expect, it, vi } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import { SYSTEM_RANDOM } from "../system.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { Store } from "../usecases/ports.ts";
import { memoryStore } from "./memory-store.ts";
import { rememberingRecord } from "./remembering-store.ts";
import { startOf } from "./template/start.ts";
import { TORUN_2020 } from "./template/template.ts";

const ROOMY = { most: 10, heardBefore: null, here: new Set<never>() };

describe("a store that remembers", () => {
  let below: Store;
  let log: BoardLog;
  let store: Store;
  const rememberingStore = (of: Store): Store => rememberingRecord({ store: of, log }).store;

  beforeEach(() => {
    const memory = memoryStore(startOf(TORUN_2020, SYSTEM_RANDOM));
    below = { ...memory.store };
    ({ store, log } = rememberingRecord({ store: below, log: memory.log }));
  });

  it("asks the record once for what does not change, also for questions at the same time", async () => {
    const asked = vi.spyOn(below, "meeting");
    const remembering = rememberingStore(below);
    await Promise.all([remembering.meeting(), remembering.meeting()]);
    await remembering.meeting();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("knows a new state as soon as it is written", async () => {
    expect((await store.state()).phase).toBeNull();
    await store.changeState((state) => ({ ...state, phase: "discussion" }));
    expect((await store.state()).phase).toBe("discussion");
  });

  it("R4: knows on every way of asking that a table was frozen", async () => {
    const [table] = await store.tables();
    if (!table) throw new Error("the template has tables");
    await Promise.all([store.table(table.id), store.tableByCode(table.code)]);
    await store.freeze(table.id, true);
    const [byId, byCode, [first]] = await Promise.all([
      store.table(table.id),
      store.tableByCode(table.code),
      store.tables(),
    ]);
    expect([byId?.life, byCode?.life, first?.life]).toEqual(["frozen", "frozen", "frozen"]);
  });

  it("does not remember a reading that a write overtook", async () => {
    const [table] = await below.tables();
    if (!table) throw new Error("the template has tables");
    let answer = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const remembering = rememberingStore({ ...below, table: (id) => slow.then(() => below.table(id)) });
    const early = remembering.table(table.id);
    await remembering.freeze(table.id, true);
    answer();
    await early;
    expect((await remembering.table(table.id))?.life).toBe("frozen");
  });

  it("does not remember that somebody is not there", async () => {
    const [table] = await store.tables();
    if (!table) throw new Error("the template has tables");
    const id = idFrom("participant", "osoba0001");
    expect(await store.participant(id)).toBeNull();
    await store.takeSeat({ id, tableId: table.id, at: "2019-06-26T14:00:00.000Z" }, ROOMY);
    expect((await store.participant(id))?.tableId).toBe(table.id);
    await store.sign(id, { kind: "type", text: "fundacja" });
    expect((await store.participant(id))?.signature?.text).toBe("fundacja");
  });

  it("counts ideas once until one comes, moves or is changed by a board", async () => {
    const [table] = await store.tables();
    if (!table) throw new Error("the template has tables");
    const counted = vi.spyOn(below, "ideaCounts");
    const remembering = rememberingRecord({ store: below, log });
    const author = idFrom("participant", "osoba0002");
    await remembering.store.takeSeat({ id: author, tableId: table.id, at: "2019-06-26T14:00:00.000Z" }, ROOMY);
    const id = idFrom("idea", "pomysl0001");
    const content = { text: "Pomysł", sketch: null };
    const idea = { id, tableId: table.id, source: "phone", content, signature: null, authorId: author } as const;
    expect(await remembering.store.ideaCounts()).toEqual([]);
    await remembering.store.addIdea({ ...idea, at: new Date(0).toISOString() });
    for (let i = 0; i < 3; i += 1)
      expect(await remembering.store.ideaCounts()).toEqual([{ tableId: table.id, place: "inbox", count: 1 }]);
    expect(counted).toHaveBeenCalledTimes(2);
    const row = { section: null, mergedInto: null, groupTitle: null, hiddenReason: null } as const;
    const rows = [{ kind: "idea", id, place: "board", text: "Pomysł", ...row }] as const;
    await remembering.log.commit([{ tableId: table.id, epoch: 1, updates: [], rows, at: 0 }]);
    expect(await remembering.store.ideaCounts()).toEqual([{ tableId: table.id, place: "board", count: 1 }]);
    expect(await remembering.store.ideasBy(author)).toMatchObject([{ id, place: "board" }]);
  });

  it("asks again after a failure", async () => {
    const failing = vi.spyOn(below, "state").mockRejectedValueOnce(new Error("away"));
    const remembering = rememberingStore(below);
    await expect(remembering.state()).rejects.toThrow("away");
    expect((await remembering.state()).phase).toBeNull();
    expect(failing).toHaveBeenCalledTimes(2);
  });
});
