import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { parseCode } from "../../../src/domain/code.ts";
import { newRun } from "../../../src/domain/run-through.ts";
import type { Show } from "../../../src/domain/screen.ts";
import { byNumber, firstTable, type Harness, newId, newSeat, ROOMY, type Subject, tableAt, upTo } from "./support.ts";

export function meetingContract(harness: Harness): void {
  describe(`the meeting in ${harness.name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await harness.fresh();
    });
    afterAll(() => harness.close());

    test("a new installation holds the Toruń meeting: 7 tables, 16 sections, 12 phases, a way in for each", async () => {
      const { store } = subject;
      const meeting = await store.meeting();
      expect(meeting).toMatchObject({
        title: "Wspólnie o programie",
        date: "2019-06-26",
        controller: "Gmina Miasta Toruń",
      });
      expect([meeting.sections.length, meeting.agenda.length]).toEqual([16, 12]);
      const tables = await store.tables();
      expect(tables.map(({ mark }) => mark)).toEqual(["KUL", "SPO", "PRO", "ROD", "ZDR", "SEN", "TCA"]);
      expect(tables.every(({ code, topics, life }) => parseCode(code) && topics.length > 0 && life === "open")).toBe(
        true,
      );
      expect(new Set(tables.map(({ code }) => code)).size).toBe(7);
      const kinds = (await store.links()).map(({ kind }) => kind);
      expect([kinds.length, kinds.filter((kind) => kind === "screen").length]).toEqual([15, 1]);
      expect(await store.setting("session-secret")).toMatch(/^[\w-]{43}$/);
      expect(await store.state()).toMatchObject({ phase: null, timer: { state: "idle" }, slide: { kind: "join" } });
    });

    test("a table is found by its id and by its code, and nothing by another", async () => {
      const { store } = subject;
      const table = await tableAt(store, 2);
      expect(await store.table(table.id)).toEqual(table);
      expect(await store.tableByCode(table.code)).toEqual(table);
      expect(await store.tableByCode("0000")).toBeNull();
      expect(await store.table(newId("table"))).toBeNull();
    });

    test("changes of the state at the same moment all count", async () => {
      const stores = [subject.store, (await harness.second())?.store ?? subject.store];
      const change = (i: number) =>
        (stores[i % 2] ?? subject.store).changeState((state) => ({
          ...state,
          announcement: { id: "a", text: "Zapraszamy", at: (state.announcement?.at ?? 0) + 1 },
        }));
      const written = await Promise.all(upTo(30).map(change));
      expect(written.map(({ announcement }) => announcement?.at ?? 0).sort(byNumber)).toEqual(upTo(30));
      expect((await subject.store.state()).announcement).toEqual({ id: "a", text: "Zapraszamy", at: 30 });
    });

    test("a change of the state that throws leaves the state as it was", async () => {
      const { store } = subject;
      const before = await store.state();
      const failing = store.changeState(() => {
        throw new Error("planned");
      });
      await expect(failing).rejects.toThrow("planned");
      expect(await store.state()).toEqual(before);
    });

    test("every kind of state comes back as it was written", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const timer = { state: "paused", leftMs: -5, totalMs: 60_000 } as const;
      const slide = { kind: "idea", tableId, ideaId: newId("idea") } as const;
      const show: Show = {
        look: { theme: "dark", text: "largest" },
        floor: tableId,
        screens: [{ linkId: newId("link"), name: "Przy stoliku", slide }],
      };
      const state = {
        phase: "break",
        timer,
        slide,
        show,
        announcement: null,
        rehearsal: true,
        hasRun: false,
        runThrough: newRun({
          id: newId("command"),
          size: { phonesPerTable: 5, seconds: 30 },
          tables: 7,
          startedAt: 1_561_561_200_000,
        }),
      } as const;
      expect(await store.changeState(() => state)).toEqual(state);
      expect(await store.state()).toEqual(state);
    });

    test("a participant keeps one seat and signs once asked", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const seat = newSeat(tableId);
      const person = { id: seat.id, tableId, signature: null, signatureAsked: false, tookPart: false };
      await Promise.all([store.takeSeat(seat, ROOMY), store.takeSeat(seat, ROOMY)]);
      expect(await store.participantCounts()).toEqual(new Map([[tableId, 1]]));
      await store.sign(person.id, { kind: "type", text: "klub sportowy" });
      await store.takeSeat(seat, ROOMY);
      const signed = { ...person, signature: { kind: "type", text: "klub sportowy" }, signatureAsked: true };
      expect(await store.participant(person.id)).toEqual(signed);
      await store.sign(person.id, null);
      expect(await store.participant(person.id)).toEqual({ ...signed, signature: null });
      expect(await store.participant(newId("participant"))).toBeNull();
    });

    test("nobody takes a seat at a table that does not exist", async () => {
      await expect(subject.store.takeSeat(newSeat(newId("table")), ROOMY)).rejects.toThrow();
    });

    test("a one-time link opens once, however many try", async () => {
      const { store } = subject;
      const link = { id: newId("link"), token: "jednorazowy", kind: "organiser", revoked: false, used: false } as const;
      await store.addLink(link);
      const tries = await Promise.all(upTo(10).map(() => store.useLink(link.id)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await store.linkByToken("jednorazowy")).toEqual({ ...link, used: true });
      expect(await store.useLink(link.id)).toBe(false);
    });

    test("a revoked link says so and cannot be used; an unknown one is null", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const link = {
        id: newId("link"),
        token: "t",
        kind: "moderator",
        tableId,
        side: "ngo",
        revoked: false,
        used: false,
      } as const;
      await store.addLink(link);
      await store.revokeLink(link.id);
      expect(await store.link(link.id)).toEqual({ ...link, revoked: true });
      expect(await store.useLink(link.id)).toBe(false);
      expect(await store.linkByToken("nieznany")).toBeNull();
    });

    test("a setting is kept and replaced", async () => {
      const { store } = subject;
      expect(await store.setting("x")).toBeNull();
      await store.putSetting("x", "1");
      await store.putSetting("x", "2");
      expect(await store.setting("x")).toBe("2");
      await store.ping();
    });
  });
}
