import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { LinkRow, TableRow } from "../../../server/usecases/ports.ts";
import { idFrom, type TableId } from "../../../src/domain/ids.ts";
import { done, refused } from "../../../src/domain/result.ts";
import {
  commitOf,
  firstTable,
  type Harness,
  newId,
  newIdea,
  placed,
  type Subject,
  seated,
  tableAt,
} from "./support.ts";

const eighth = (mark = "ŁĄK"): TableRow => ({
  id: newId("table"),
  number: 8,
  mark,
  hue: "x1",
  name: "łąki i ogrody",
  shortName: "Łąki",
  topics: ["Co posadzić?"],
  moderators: [{ side: "ngo", role: "ogród społeczny" }],
  additional: true,
  autoPlace: false,
  code: "AB23",
  life: "open",
});

const linkTo = (tableId: TableId): LinkRow => ({
  id: newId("link"),
  kind: "moderator",
  tableId,
  side: "ngo",
  token: newId("link"),
  revoked: false,
  used: false,
});

export function setupContract(harness: Harness): void {
  describe(`setting up in ${harness.name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await harness.fresh();
    });
    afterAll(() => harness.close());

    test("U1: facts change as one step, and a refused change writes nothing", async () => {
      const { store } = subject;
      const before = await store.meeting();
      const changed = await store.changeMeeting((meeting) => done({ ...meeting, title: "Nowy", dotsPerPerson: 5 }));
      expect(changed).toEqual(done({ ...before, title: "Nowy", dotsPerPerson: 5 }));
      expect(await store.changeMeeting(() => refused("conflict"))).toEqual(refused("conflict"));
      expect(await store.meeting()).toEqual({ ...before, title: "Nowy", dotsPerPerson: 5 });
    });

    test("U1: changes of different facts at the same moment all count", async () => {
      const { store } = subject;
      await Promise.all([
        store.changeMeeting((meeting) => done({ ...meeting, title: "Nowy" })),
        store.changeMeeting((meeting) => done({ ...meeting, partner: "Rada" })),
      ]);
      expect(await store.meeting()).toMatchObject({ title: "Nowy", partner: "Rada" });
    });

    test("U3: a table is added once, with its links, and is found by its code; a taken mark is refused", async () => {
      const { store } = subject;
      const table = eighth();
      const link = linkTo(table.id);
      expect(await store.addTable(table, [link])).toEqual(done(null));
      expect(await store.addTable(table, [link])).toEqual(done(null));
      expect(await store.tableByCode("AB23")).toEqual(table);
      expect((await store.tables()).at(-1)).toEqual(table);
      expect(await store.link(link.id)).toEqual(link);
      expect(await store.addTable({ ...eighth(), code: "AB24" }, [])).toEqual(refused("mark-taken"));
      expect(await store.tables()).toHaveLength(8);
    });

    test("U3: a table is changed as one step that knows whether it carries ideas; hue and code stay", async () => {
      const { store } = subject;
      const table = await firstTable(store);
      const seen: boolean[] = [];
      const rename = (row: TableRow, carries: boolean) => {
        seen.push(carries);
        return done({ ...row, mark: "KULA", shortName: "Sztuka", topics: ["A"], moderators: [] });
      };
      await store.changeTable(table.id, rename);
      await store.addIdea(newIdea(table.id));
      await store.changeTable(table.id, rename);
      expect(seen).toEqual([false, true]);
      const now = { ...table, mark: "KULA", shortName: "Sztuka", topics: ["A"], moderators: [] };
      expect(await store.table(table.id)).toEqual(now);
      expect(await store.changeTable(table.id, () => refused("mark-in-use"))).toEqual(refused("mark-in-use"));
      expect(await store.changeTable(table.id, (row) => done({ ...row, mark: "SPO" }))).toEqual(refused("mark-taken"));
      expect(await store.changeTable(newId("table"), (row) => done(row))).toEqual(refused("unknown-table"));
      expect(await store.table(table.id)).toEqual(now);
    });

    test("U3: tables are numbered anew in another order, when the order names all of them", async () => {
      const { store } = subject;
      const ids = (await store.tables()).map(({ id }) => id);
      const order = ids.toReversed();
      expect(await store.orderTables(order)).toEqual(done(null));
      expect((await store.tables()).map(({ id, number }) => [id, number])).toEqual(order.map((id, i) => [id, i + 1]));
      expect(await store.orderTables(order.slice(1))).toEqual(refused("conflict"));
      expect(await store.orderTables([...order.slice(1), newId("table")])).toEqual(refused("conflict"));
    });

    test("U4: an empty table goes with its people and links, and comes back in its place as it was", async () => {
      const { store } = subject;
      const table = await tableAt(store, 2);
      const links = (await store.links()).filter((link) => link.kind === "moderator" && link.tableId === table.id);
      const person = await seated(store, table.id);
      expect(await store.removeTable(table.id)).toEqual(done(null));
      expect(await store.removeTable(table.id)).toEqual(done(null));
      expect(await store.table(table.id)).toBeNull();
      expect(await store.participant(person)).toBeNull();
      expect(await store.link(links[0]?.id ?? newId("link"))).toBeNull();
      expect((await store.tables()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(await store.restoreTable(table.id)).toEqual(done(null));
      expect(await tableAt(store, 2)).toEqual(table);
      expect((await store.tables()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      const back = (await store.links()).filter((link) => link.kind === "moderator" && link.tableId === table.id);
      expect(new Set(back.map(({ token }) => token))).toEqual(new Set(links.map(({ token }) => token)));
      expect(await store.restoreTable(newId("table"))).toEqual(refused("unknown-table"));
    });

    test("U4: a table with an idea is not removed", async () => {
      const { store } = subject;
      const table = await firstTable(store);
      await store.addIdea(newIdea(table.id));
      expect(await store.removeTable(table.id)).toEqual(refused("table-in-use"));
      expect(await store.table(table.id)).toEqual(table);
    });

    test("U5: sections that ideas refer to are known", async () => {
      const { store, log } = subject;
      const table = await firstTable(store);
      const idea = newIdea(table.id);
      await store.addIdea(idea);
      expect(await store.sectionsInUse()).toEqual([]);
      await log.commit([commitOf(table.id, 1, [placed(idea.id, { section: 5 })])]);
      expect(await store.sectionsInUse()).toEqual([5]);
    });

    test("U6: doors are open at first, and stay as they are set", async () => {
      const { store } = subject;
      expect(await store.doorsOpen()).toBe(true);
      await store.setDoors(false);
      expect(await store.doorsOpen()).toBe(false);
    });

    test("X2: a new beginning removes what people made, and keeps facts, tables, codes and links", async () => {
      const { store, log } = subject;
      const [tables, links, meeting] = [await store.tables(), await store.links(), await store.meeting()];
      const table = await firstTable(store);
      const person = await seated(store, table.id);
      const idea = newIdea(table.id, { authorId: person });
      await store.addIdea(idea);
      await log.commit([commitOf(table.id, 3, [placed(idea.id)])]);
      await store.freeze(table.id, true);
      await store.changeState((state) => ({ ...state, phase: "discussion", rehearsal: true }));

      expect(await store.content()).toEqual({ ideas: 1, proposals: 0, participants: 1 });
      expect(
        await store.wipe(
          ({ ideas }) => ideas === 2,
          () => newId("table"),
        ),
      ).toBeNull();
      expect(await store.idea(idea.id)).not.toBeNull();

      const ids = await store.wipe(
        ({ ideas }) => ideas === 1,
        () => newId("table"),
      );
      expect(await store.content()).toEqual({ ideas: 0, proposals: 0, participants: 0 });
      expect(await store.ideaCounts()).toEqual([]);
      expect(await store.participant(person)).toBeNull();
      expect(await store.state()).toMatchObject({ phase: null, rehearsal: false, hasRun: false });
      expect(await store.meeting()).toEqual(meeting);
      const moved = (id: TableId): TableId => ids?.get(id) ?? id;
      expect(await store.tables()).toEqual(tables.map((row) => ({ ...row, id: moved(row.id) })));
      const byId = (a: LinkRow, b: LinkRow): number => a.id.localeCompare(b.id);
      const kept = links.map((link) => (link.kind === "moderator" ? { ...link, tableId: moved(link.tableId) } : link));
      expect([...(await store.links())].sort(byId)).toEqual(kept.sort(byId));
      expect(await log.load(table.id)).toBeNull();
      expect(await log.load(moved(table.id))).toMatchObject({ snapshot: null, updates: [] });
      expect(await log.commit([commitOf(table.id, 1)])).toEqual([{ ok: false, reason: "gone" }]);
      expect(await store.addIdea(newIdea(moved(table.id)))).toMatchObject({ ok: true, value: { n: 1 } });
    });

    test("U8: other settings replace all, but not where there are ideas", async () => {
      const { store } = subject;
      const meeting = { ...(await store.meeting()), title: "Za rok" };
      const table = { ...eighth(), number: 1 };
      const link = linkTo(table.id);
      const before = await firstTable(store);
      await store.addIdea(newIdea(before.id));
      expect(await store.replaceSettings(meeting, [table], [link])).toEqual(refused("meeting-has-ideas"));
      expect(await store.table(before.id)).toEqual(before);
      await store.wipe(
        () => true,
        () => newId("table"),
      );
      expect(await store.replaceSettings(meeting, [table], [link])).toEqual(done(null));
      expect(await store.meeting()).toEqual(meeting);
      expect(await store.tables()).toEqual([table]);
      expect((await store.links()).map(({ kind }) => kind).sort()).toEqual(["moderator", "screen"]);
    });

    test("U9: documents come back byte for byte, in their order, until they are removed", async () => {
      const { store } = subject;
      const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 256);
      const first = {
        id: idFrom("document", "aaaaaaaa"),
        name: "Program 2019 – „tekst”",
        size: bytes.length,
        at: "2019-06-01T10:00:00.000Z",
      };
      const second = {
        ...first,
        id: idFrom("document", "bbbbbbbb"),
        name: "Ogłoszenie",
        at: "2019-06-02T10:00:00.000Z",
      };
      await store.addDocument(second, bytes);
      await store.addDocument(first, bytes);
      await store.addDocument(first, bytes.slice(1));
      expect(await store.documents()).toEqual([first, second]);
      const found = await store.documentBytes(first.id);
      expect(found?.document).toEqual(first);
      expect(Buffer.compare(found?.bytes ?? new Uint8Array(), bytes)).toBe(0);
      await store.removeDocument(first.id);
      expect(await store.documentBytes(first.id)).toBeNull();
      expect(await store.documents()).toEqual([second]);
    });
  });
}
