import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../client/api.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { idFrom } from "../../../domain/ids.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { freezePhotos, thawPhotos } from "../photo/photo-draft.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { memoryStore } from "../storage/memory.ts";
import { backToDraft, photoDraft } from "./back-to-draft.ts";
import { type Entry, thaw, waitBefore } from "./entry.ts";
import { Outbox, type Ports } from "./outbox.ts";

const disk = (): KeyValue => ({ ...memoryStore(), kind: "disk" });
const no = (refusal: RefusalCode): Answer<OwnIdeaView> => ({ kind: "refused", refusal });
const UNREACHABLE: Answer<OwnIdeaView> = { kind: "unreachable" };

/** A server that keeps each id once, and a phone whose clock is turned by hand. */
function setUp(store: KeyValue = disk(), overrides: Partial<Ports> = {}) {
  const kept = new Map<string, OwnIdeaView>();
  const answers: Answer<OwnIdeaView>[] = [];
  const timers: (() => void)[] = [];
  const sent: string[] = [];
  let made = 0;
  const accept = ({ id, content, at }: Entry): Answer<OwnIdeaView> => {
    const known = kept.get(id);
    const idea = known ?? {
      id,
      n: kept.size + 1,
      text: content.text,
      corrected: false,
      hasSketch: false,
      place: "inbox",
      hiddenReason: null,
      mergedIntoN: null,
      groupTitle: null,
      at,
    };
    kept.set(id, idea);
    return { kind: "done", value: idea };
  };
  const ports: Ports = {
    store,
    now: () => new Date(1_700_000_000_000 + made * 1000),
    table: () => idFrom("table", "aaaaaaaa1"),
    random: () => 0.5,
    send: async (entry) => {
      sent.push(entry.content.text);
      return answers.shift() ?? accept(entry);
    },
    rejoin: async () => true,
    arrived: vi.fn(),
    alone: (work) => work(),
    later: (_, work) => {
      timers.push(work);
      return () => void timers.splice(timers.indexOf(work), 1);
    },
    ...overrides,
  };
  const outbox = new Outbox("KUL2", ports);
  const add = async (text: string): Promise<boolean> => {
    const id = idFrom("idea", `aaaaaaaa${String((made += 1))}`);
    await outbox.add(id, { text, sketch: null });
    return outbox.isOnDisk(id);
  };
  return { add, outbox, ports, kept, answers, sent, timers, tick: () => timers.shift()?.() };
}

const states = (outbox: Outbox) => outbox.entries().map(({ content, state }) => [content.text, state.kind]);

describe("the outbox", () => {
  it("sends what was written, in order, and lets it go once it has arrived", async () => {
    const { add, outbox, kept, sent } = setUp();
    await Promise.all([add("pierwszy"), add("drugi")]);
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
    expect(sent).toEqual(["pierwszy", "drugi"]);
    expect(kept.size).toBe(2);
  });

  it("keeps an idea while nobody answers, and sends the very same one again", async () => {
    const { add, outbox, answers, kept, timers, tick } = setUp();
    answers.push(UNREACHABLE, no("storage-unavailable"));
    expect(await add("sala prób")).toBe(true);
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    expect(states(outbox)).toEqual([["sala prób", "waiting"]]);
    tick();
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    tick();
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
    expect(kept.size).toBe(1);
  });

  it("says at which table, as it was then, an idea was written, also after a reload (X4)", async () => {
    const store = disk();
    const told: unknown[] = [];
    const send: Ports["send"] = async (entry) => {
      told.push(entry.madeAt);
      return told.length === 1 ? UNREACHABLE : no("begun-anew");
    };
    const { outbox } = setUp(store, { send });
    await outbox.add(idFrom("idea", "aaaaaaaa1"), { text: "z próby", sketch: null });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    outbox.close();
    const { outbox: again } = setUp(store, { send, table: () => idFrom("table", "bbbbbbbb1") });
    await again.load();
    await vi.waitFor(() => expect(states(again)).toEqual([["z próby", "refused"]]));
    expect(told).toEqual([idFrom("table", "aaaaaaaa1"), idFrom("table", "aaaaaaaa1")]);
  });

  it("forgets an idea that was taken out while it was on the line, also when it is refused", async () => {
    const store = disk();
    const line: { answer?: (answer: Answer<OwnIdeaView>) => void } = {};
    const { add, outbox } = setUp(store, { send: () => new Promise((resolve) => (line.answer = resolve)) });
    await add("w drodze");
    await vi.waitFor(() => expect(states(outbox)).toEqual([["w drodze", "sending"]]));
    const [entry] = outbox.entries();
    expect(entry && (await outbox.take(entry.id))?.content.text).toBe("w drodze");
    line.answer?.(no("table-frozen"));
    await outbox.load();
    expect(outbox.entries()).toEqual([]);
    expect(await store.list("outbox/")).toEqual([]);
  });

  it("keeps a photo whole, tells how far it has come, and lays a refused one back over an unfinished one", async () => {
    const store = disk();
    const photo = "data:image/jpeg;base64,/9j/4AAQ";
    const told: unknown[] = [];
    const { outbox } = setUp(store, {
      send: async (entry, progress) => {
        progress(40);
        told.push([entry.content.photo, outbox.entries()[0]?.state]);
        return no("photo-unreadable");
      },
    });
    await outbox.add(idFrom("idea", "aaaaaaaa1"), { text: "Ławka", sketch: null, photo });
    await vi.waitFor(() => expect(outbox.entries()[0]?.state.kind).toBe("refused"));
    expect(told).toEqual([[photo, { kind: "sending", percent: 40 }]]);
    const [entry] = (await store.list("outbox/")).flatMap((text) => thaw(text) ?? []);
    expect(entry?.content).toEqual({ text: "Ławka", sketch: null, photo });
    await store.set(photoDraft("KUL2"), freezePhotos([{ photo: null, caption: "inne" }]));
    if (entry) await backToDraft(store, entry);
    expect(thawPhotos((await store.get(photoDraft("KUL2"))) ?? "")).toEqual([
      { photo, caption: "Ławka" },
      { photo: null, caption: "inne" },
    ]);
  });

  it("takes no address for a photo", async () => {
    const entry = { id: "idea_aaaaaaaa1", code: "KUL2", at: "2026", state: { kind: "waiting" } };
    const kept = (photo: unknown) => JSON.stringify({ ...entry, content: { text: "", sketch: null, photo } });
    expect(thaw(kept("data:image/png;base64,AAAA"))).not.toBeNull();
    for (const photo of ["https://zly.example/x.jpg", "javascript:alert(1)", 7]) expect(thaw(kept(photo))).toBeNull();
  });

  it("never doubles an idea whose answer was lost (I2)", async () => {
    const { outbox, kept, timers, tick, ports } = setUp();
    const honest = (entry: Entry) => ports.send(entry, () => undefined);
    let lost = false;
    const { outbox: phone, add: addToPhone } = setUp(disk(), {
      send: async (entry) => {
        const answer = await honest(entry);
        if (lost) return answer;
        lost = true;
        return UNREACHABLE;
      },
      later: (ms, work) => ports.later(ms, work),
    });
    await addToPhone("raz");
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    tick();
    await vi.waitFor(() => expect(phone.entries()).toEqual([]));
    expect(kept.size).toBe(1);
    outbox.close();
  });

  it("survives the page: the next visit finds and sends what the last one left", async () => {
    const store = disk();
    const first = setUp(store);
    first.answers.push(UNREACHABLE);
    await first.add("zostaje");
    await vi.waitFor(() => expect(first.timers).toHaveLength(1));
    first.outbox.close();
    const second = setUp(store);
    await second.outbox.load();
    await vi.waitFor(() => expect(second.kept.size).toBe(1));
    await vi.waitFor(async () => expect(await store.list("outbox/")).toEqual([]));
  });

  it.each(["idea-too-long", "table-frozen", "idea-empty"] as const)(
    "keeps %s as a draft with its reason, and goes on with the next",
    async (refusal) => {
      const { add, outbox, answers, kept } = setUp();
      answers.push(no(refusal));
      await add("nie przejdzie");
      await add("przejdzie");
      await vi.waitFor(() => expect(kept.size).toBe(1));
      await vi.waitFor(() => expect(outbox.entries()).toMatchObject([{ state: { kind: "refused", refusal } }]));
    },
  );

  it("does not send a refused idea again by itself, also after a reload", async () => {
    const store = disk();
    const first = setUp(store);
    first.answers.push(no("table-frozen"));
    await first.add("zamrożone");
    await vi.waitFor(() => expect(states(first.outbox)).toEqual([["zamrożone", "refused"]]));
    const second = setUp(store);
    await second.outbox.load();
    await vi.waitFor(() => expect(states(second.outbox)).toEqual([["zamrożone", "refused"]]));
    expect(second.sent).toEqual([]);
  });

  it("takes the seat again when nobody knows this phone any more, and sends then", async () => {
    const rejoin = vi.fn(async () => true);
    const { add, answers, timers, tick, kept } = setUp(disk(), { rejoin });
    answers.push(no("not-signed-in"));
    await add("znowu ja");
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    tick();
    await vi.waitFor(() => expect(kept.size).toBe(1));
    expect(rejoin).toHaveBeenCalledOnce();
  });

  it("gives a refused idea back for correcting", async () => {
    const { add, outbox, answers, ports } = setUp();
    answers.push(no("idea-too-long"));
    await add("za długi");
    await vi.waitFor(() => expect(states(outbox)).toEqual([["za długi", "refused"]]));
    const [entry] = outbox.entries();
    expect((entry && (await outbox.take(entry.id)))?.content.text).toBe("za długi");
    expect(await ports.store.list("outbox/")).toEqual([]);
  });

  it("says when the phone did not store an idea, and sends it all the same", async () => {
    const full = { ...disk(), set: () => Promise.reject(new Error("full")) };
    const { add, kept } = setUp(full);
    expect(await add("bez miejsca")).toBe(false);
    await vi.waitFor(() => expect(kept.size).toBe(1));
    expect(await setUp(memoryStore()).add("prywatnie")).toBe(false);
  });

  it("waits while another tab sends, then finds nothing left to do", async () => {
    const store = disk();
    const busy = { value: true };
    const second = setUp(store, { alone: async (work) => (busy.value ? undefined : work()) });
    await second.add("z dwóch kart");
    await vi.waitFor(() => expect(second.timers).toHaveLength(1));
    const first = setUp(store);
    await first.outbox.load();
    await vi.waitFor(() => expect(first.kept.size).toBe(1));
    busy.value = false;
    second.tick();
    await vi.waitFor(() => expect(second.outbox.entries()).toEqual([]));
    expect(second.sent).toEqual([]);
  });

  it("asks again for the lock that a page put aside by the browser did not get", async () => {
    const aside = { value: true };
    const alone: Ports["alone"] = async (work) => {
      if (aside.value) throw new Error("the document is not active");
      await work();
    };
    const { add, outbox, timers, tick, kept } = setUp(disk(), { alone });
    await add("przed odłożeniem");
    await vi.waitFor(() => expect(timers).toHaveLength(1));
    aside.value = false;
    tick();
    await vi.waitFor(() => expect(outbox.entries()).toEqual([]));
    expect(kept.size).toBe(1);
  });

  it("leaves ideas of other tables alone, and skips what it cannot read", async () => {
    const store = disk();
    await store.set("outbox/SPO3/2026/idea_aaaaaaaa9", "{}");
    await store.set("outbox/KUL2/2026/idea_aaaaaaaa8", "not JSON");
    const { outbox, sent } = setUp(store);
    await outbox.load();
    expect(outbox.entries()).toEqual([]);
    expect(sent).toEqual([]);
  });

  it("waits longer each time, never beyond its ceiling, and never all phones alike", () => {
    expect([1, 2, 3, 30].map((attempt) => waitBefore(attempt, 1))).toEqual([800, 1600, 3200, 15_000]);
    expect(waitBefore(3, 0)).toBe(1600);
  });
});
