import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { SlipStore } from "../../../server/usecases/slip-ports.ts";
import type { IdeaId, ParticipantId } from "../../../src/domain/ids.ts";
import { firstTable, type Harness, newId, newIdea, random, type Subject, seated } from "./support.ts";

const T1 = "2019-06-26T14:40:00.000Z";
const T2 = "2019-06-26T14:40:00.001Z";

/** Claim slips: what every store promises. */
export function slipsContract(harness: Harness): void {
  describe(`slips in ${harness.name}`, () => {
    let subject: Subject;
    let slips: SlipStore;
    beforeEach(async () => {
      subject = await harness.fresh();
      slips = subject.slips;
    });
    afterAll(() => harness.close());

    const hash = (): string => random.id();
    async function person(): Promise<ParticipantId> {
      return seated(subject.store, (await firstTable(subject.store)).id);
    }

    test("S2: a blank slip is there and is nobody's; an unknown one is not there", async () => {
      const [blank, unknown] = [hash(), hash()];
      await slips.add([blank], T1);
      expect(await slips.seats(blank)).toEqual([]);
      expect(await slips.seats(unknown)).toBeNull();
    });

    test("S2: making it again changes nothing", async () => {
      const [one, two] = [hash(), hash()];
      await slips.add([one], T1);
      const holder = await person();
      await slips.seat(one, [holder], T1);
      await slips.add([one, two, two], T2);
      expect(await slips.seats(one)).toEqual([holder]);
      expect(await slips.seats(two)).toEqual([]);
      expect(await slips.firstOf([two, one])).toBe(one);
    });

    test("S3: a holder has several seats, each once, oldest first", async () => {
      const slip = hash();
      const [first, second] = [await person(), await person()];
      await slips.add([slip], T1);
      await slips.seat(slip, [first], T1);
      await slips.seat(slip, [second, first], T2);
      expect(await slips.seats(slip)).toEqual([first, second]);
    });

    test("S3: two seats taken in the same moment are both there", async () => {
      const slip = hash();
      const people = [await person(), await person(), await person()];
      await slips.add([slip], T1);
      await Promise.all(people.map((id) => slips.seat(slip, [id], T1)));
      expect([...((await slips.seats(slip)) ?? [])].sort()).toEqual([...people].sort());
    });

    test("the first of some is the one that was made first; of none there is none", async () => {
      const [one, two] = [hash(), hash()];
      await slips.add([two], T2);
      await slips.add([one], T1);
      expect(await slips.firstOf([two, one, hash()])).toBe(one);
      expect(await slips.firstOf([hash()])).toBeNull();
      expect(await slips.firstOf([])).toBeNull();
    });

    test("S8: slips made before a moment are erased; younger ones and people stay", async () => {
      const [old, young] = [hash(), hash()];
      const holder = await person();
      await slips.add([old], T1);
      await slips.add([young], T2);
      await slips.seat(old, [holder], T2);
      await slips.erase(T2);
      expect([await slips.seats(old), await slips.seats(young)]).toEqual([null, []]);
      expect(await subject.store.participant(holder)).not.toBeNull();
    });

    test("S8: ideas sent before a moment lose their author, and nothing else", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const holder = await person();
      const sent = async (at: string): Promise<IdeaId> => {
        const id = newId("idea");
        await store.addIdea({ ...newIdea(tableId), id, authorId: holder, at });
        return id;
      };
      const [old, young] = [await sent(T1), await sent(T2)];
      const before = await store.idea(old);
      expect(await store.ideasBy(holder)).toHaveLength(2);
      await store.forgetAuthors(T2);
      expect(await store.idea(old)).toEqual({ ...before, authorId: null });
      expect((await store.ideasBy(holder)).map(({ id }) => id)).toEqual([young]);
    });
  });
}
