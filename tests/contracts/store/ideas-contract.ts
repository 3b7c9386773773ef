import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { LIMITS } from "../../../src/domain/limits.ts";
import { CARD_NUMBERS } from "../../../src/domain/number.ts";
import { PHOTO_SIZES } from "../../../src/domain/picture.ts";
import {
  byNumber,
  bytesOf,
  firstTable,
  type Harness,
  newId,
  newIdea,
  type Subject,
  seated,
  tableAt,
  upTo,
} from "./support.ts";

export function ideasContract(harness: Harness): void {
  describe(`ideas in ${harness.name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await harness.fresh();
    });
    afterAll(() => harness.close());

    test("an idea waits in the inbox with its original words and the first number", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const sketch = { strokes: [{ pen: "blue" as const, width: 4, points: [10, 20, 30, 40] }] };
      const idea = newIdea(tableId, {
        content: { text: "Szkic boiska", sketch },
        signature: { kind: "organisation", text: "Klub Łuczniczy" },
      });
      const added = await store.addIdea(idea);
      expect(added).toMatchObject({
        ok: true,
        value: { n: 1, place: "inbox", original: { text: "Szkic boiska", sketch } },
      });
      expect(await store.idea(idea.id)).toEqual(added.ok && added.value);
      expect(await store.idea(idea.id)).toMatchObject({ at: idea.at, signature: idea.signature, hiddenReason: null });
    });

    test("I4: a photo is kept with its idea in both sizes, once, and the idea says that it has one", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const photo = {
        full: { width: 1600, height: 1200, bytes: bytesOf(255, 216, 0, 7) },
        small: { width: 480, height: 360, bytes: bytesOf(255, 216, 9) },
      };
      const idea = newIdea(tableId, { content: { text: "", sketch: null, hasPhoto: true }, photo });
      const added = await store.addIdea(idea);
      expect(added).toMatchObject({ ok: true, value: { original: { text: "", sketch: null, hasPhoto: true } } });
      expect(await store.addIdea(idea)).toEqual(added);
      expect(await store.idea(idea.id)).toEqual(added.ok && added.value);
      for (const size of PHOTO_SIZES) {
        const kept = await store.photo(idea.id, size);
        expect({ ...kept, bytes: Uint8Array.from(kept?.bytes ?? []) }).toEqual(photo[size]);
      }
      const plain = newIdea(tableId);
      await store.addIdea(plain);
      expect(await store.photo(plain.id, "full")).toBeNull();
      expect((await store.idea(plain.id))?.original).toEqual({ text: "Mikrogranty", sketch: null });
    });

    test("a photo of an idea that is refused is not kept", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const file = { width: 1, height: 1, bytes: bytesOf(1) };
      const idea = newIdea(tableId, {
        content: { text: "", sketch: null, hasPhoto: true },
        photo: { full: file, small: file },
      });
      await store.freeze(tableId, true);
      expect(await store.addIdea(idea)).toEqual({ ok: false, refusal: "table-frozen" });
      expect(await store.photo(idea.id, "full")).toBeNull();
    });

    test("sending the same idea again, at once or later, is one idea", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const idea = newIdea(tableId);
      const answers = await Promise.all(upTo(8).map(() => store.addIdea(idea)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      await store.addIdea(newIdea(tableId));
      await store.freeze(tableId, true);
      expect(await store.addIdea(idea)).toEqual(answers[0]);
      expect((await store.ideasOf(tableId)).map(({ n }) => n)).toEqual([1, 2]);
    });

    test("an id that belongs to another author or table is a conflict", async () => {
      const { store } = subject;
      const [here, there] = [await tableAt(store, 0), await tableAt(store, 1)];
      const authorId = await seated(store, here.id);
      const idea = newIdea(here.id);
      await store.addIdea(idea);
      expect(await store.addIdea({ ...idea, authorId })).toEqual({ ok: false, refusal: "conflict" });
      expect(await store.addIdea({ ...idea, tableId: there.id })).toEqual({ ok: false, refusal: "conflict" });
      expect(await store.ideasOf(there.id)).toEqual([]);
    });

    test("one id sent to two tables at once is kept once", async () => {
      const { store } = subject;
      const [here, there] = [await tableAt(store, 0), await tableAt(store, 1)];
      const idea = newIdea(here.id);
      const answers = await Promise.all([store.addIdea(idea), store.addIdea({ ...idea, tableId: there.id })]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect([...(await store.ideasOf(here.id)), ...(await store.ideasOf(there.id))]).toHaveLength(1);
    });

    test("fifty ideas at once get the numbers 1 to 50 without a gap", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const added = await Promise.all(upTo(50).map(() => store.addIdea(newIdea(tableId))));
      expect(added.every(({ ok }) => ok)).toBe(true);
      expect((await store.ideasOf(tableId)).map(({ n }) => n)).toEqual(upTo(50));
    });

    test("a frozen table takes no idea and loses no number", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      await store.freeze(tableId, true);
      expect(await store.addIdea(newIdea(tableId))).toEqual({ ok: false, refusal: "table-frozen" });
      await store.freeze(tableId, false);
      expect(await store.addIdea(newIdea(tableId))).toMatchObject({ ok: true, value: { n: 1 } });
    });

    test("a freeze is in line with ideas: what was thanked for is there, and nothing after it", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const before = upTo(10).map(() => store.addIdea(newIdea(tableId)));
      const freeze = store.freeze(tableId, true);
      const during = upTo(10).map(() => store.addIdea(newIdea(tableId)));
      await freeze;
      const after = await Promise.all(upTo(5).map(() => store.addIdea(newIdea(tableId))));
      expect(after.every(({ ok }) => !ok)).toBe(true);
      const accepted = (await Promise.all([...before, ...during])).flatMap((one) => (one.ok ? [one.value.n] : []));
      expect((await store.ideasOf(tableId)).map(({ n }) => n)).toEqual(accepted.sort(byNumber));
    });

    test(`a table is full with ${LIMITS.ideasPerTable} ideas`, async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      for (let n = 0; n < LIMITS.ideasPerTable; n += 50) {
        await Promise.all(upTo(50).map(() => store.addIdea(newIdea(tableId))));
      }
      expect(await store.addIdea(newIdea(tableId))).toEqual({ ok: false, refusal: "table-full" });
      expect(await store.ideaCounts()).toEqual([{ tableId, place: "inbox", count: LIMITS.ideasPerTable }]);
    });

    test("I12: a paper card keeps its printed number, once; running numbers go on beside it", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const card = newIdea(tableId, { source: "paper", card: CARD_NUMBERS.first });
      await store.addIdea(newIdea(tableId));
      expect(await store.addIdea(card)).toMatchObject({ ok: true, value: { n: 901, source: "paper" } });
      expect(await store.addIdea(card)).toMatchObject({ ok: true, value: { id: card.id, n: 901 } });
      expect(await store.addIdea(newIdea(tableId, { card: 901 }))).toEqual({ ok: false, refusal: "card-used" });
      const at = newIdea((await tableAt(store, 1)).id, { card: 901 });
      expect(await store.addIdea(at)).toMatchObject({ ok: true, value: { n: 901 } });
      expect(await store.addIdea(newIdea(tableId))).toMatchObject({ ok: true, value: { n: 2 } });
      const rivals = await Promise.all(upTo(6).map(() => store.addIdea(newIdea(tableId, { card: 950 }))));
      expect(rivals.filter(({ ok }) => ok)).toHaveLength(1);
      await store.freeze(tableId, true);
      expect(await store.addIdea(newIdea(tableId, { card: 902 }))).toEqual({ ok: false, refusal: "table-frozen" });
    });

    test("an unknown table is refused", async () => {
      expect(await subject.store.addIdea(newIdea(newId("table")))).toEqual({ ok: false, refusal: "unknown-table" });
    });

    test("words come back letter for letter: Polish, emoji, quotes, other scripts, markup", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const text = 'Zażółć gęślą jaźń „ŁÓDŹ” 👩‍👩‍👧 🇵🇱 привіт\n<b>\'; DROP TABLE "Idea"; --</b> =SUM(A1)';
      const idea = newIdea(tableId, { content: { text, sketch: null } });
      await store.addIdea(idea);
      expect((await store.idea(idea.id))?.original.text).toBe(text);
      expect(text.normalize("NFC")).toBe(text);
    });

    test("an idea is hidden with a reason and comes back to the inbox; one on the board is left alone", async () => {
      const { store, log } = subject;
      const { id: tableId } = await firstTable(store);
      const idea = newIdea(tableId);
      await store.addIdea(idea);
      await store.moveIdea(idea.id, "hidden", "dane osobowe");
      expect(await store.ideasOf(tableId, "hidden")).toMatchObject([{ id: idea.id, hiddenReason: "dane osobowe" }]);
      await store.moveIdea(idea.id, "inbox", null);
      expect(await store.ideasOf(tableId, "hidden")).toEqual([]);
      const row = { kind: "idea", id: idea.id, place: "board", text: "x", section: null, mergedInto: null } as const;
      await log.commit([
        { tableId, epoch: 1, updates: [], rows: [{ ...row, groupTitle: null, hiddenReason: null }], at: 0 },
      ]);
      await store.moveIdea(idea.id, "hidden", "za późno");
      expect(await store.idea(idea.id)).toMatchObject({ place: "board", hiddenReason: null });
    });

    test("I4, I11: an author changes or takes back an idea that waits; what was sent stays", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const idea = newIdea(tableId, { content: { text: "Było", sketch: null } });
      await store.addIdea(idea);
      const corrected = await store.changeWaiting(idea.id, { text: "Jest" });
      expect(corrected).toMatchObject({
        ok: true,
        value: { text: "Jest", place: "inbox", original: { text: "Było" } },
      });
      expect(await store.idea(idea.id)).toEqual(corrected.ok && corrected.value);
      const withdrawn = await store.changeWaiting(idea.id, { place: "withdrawn" });
      expect(withdrawn).toMatchObject({ ok: true, value: { text: "Jest", place: "withdrawn" } });
      await store.moveIdea(idea.id, "inbox", null);
      expect(await store.idea(idea.id)).toMatchObject({ place: "withdrawn", n: 1 });
      expect(await store.addIdea(newIdea(tableId))).toMatchObject({ ok: true, value: { n: 2 } });
    });

    test("I10: what does not wait any more, is frozen or is not there is refused", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const idea = newIdea(tableId);
      await store.addIdea(idea);
      await store.freeze(tableId, true);
      expect(await store.changeWaiting(idea.id, { text: "x" })).toEqual({ ok: false, refusal: "table-frozen" });
      await store.freeze(tableId, false);
      await store.moveIdea(idea.id, "hidden", "powód");
      expect(await store.changeWaiting(idea.id, { text: "x" })).toEqual({ ok: false, refusal: "conflict" });
      const unknown = await store.changeWaiting(newId("idea"), { place: "withdrawn" });
      expect(unknown).toEqual({ ok: false, refusal: "unknown-idea" });
      expect(await store.idea(idea.id)).toMatchObject({ text: idea.content.text, place: "hidden" });
    });

    test("an author finds all of their own ideas, and nobody else's", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const authorId = await seated(store, tableId);
      await store.addIdea(newIdea(tableId));
      await store.addIdea(newIdea(tableId, { authorId }));
      expect((await store.ideasBy(authorId)).map(({ n }) => n)).toEqual([2]);
    });
  });
}
