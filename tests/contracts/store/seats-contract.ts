import { describe, expect, test } from "vitest";
import type { SeatRule } from "../../../server/usecases/ports.ts";
import type { ParticipantId, TableId } from "../../../src/domain/ids.ts";
import {
  atFirstTable,
  type Harness,
  newId,
  newIdea,
  newSeat,
  ROOMY,
  random,
  type Subject,
  tableAt,
  upTo,
} from "./support.ts";

const EARLY = "2019-06-26T14:00:00.000Z";
const LATER = "2019-06-26T14:01:00.000Z";
const LATE = "2019-06-26T14:10:00.000Z";

/** Seats of a full table: what every store promises. */
export function seatsContract(harness: Harness): void {
  describe(`seats in ${harness.name}`, () => {
    let subject: Subject;
    let tableId: TableId;
    atFirstTable(harness, (fresh, first) => {
      [subject, tableId] = [fresh, first];
    });

    /** A table with so many seats, at which whoever was heard before `LATE` and is not here may lose theirs. */
    const full = (most: number, here: readonly ParticipantId[] = []): SeatRule => ({
      most,
      heardBefore: LATE,
      here: new Set(here),
    });
    const sit = async (at = EARLY): Promise<ParticipantId> => {
      const seat = newSeat(tableId, at);
      await subject.store.takeSeat(seat, ROOMY);
      return seat.id;
    };
    const come = (rule: SeatRule) => subject.store.takeSeat(newSeat(tableId, LATE), rule);

    test("C4: the quiet seat that nobody has used for the longest time gives way, one for each who comes", async () => {
      const { store } = subject;
      const [second, first] = [await sit(LATER), await sit(EARLY)];
      expect(await come(full(3))).toEqual({ gaveWay: null, taken: 3 });
      expect(await come(full(3))).toEqual({ gaveWay: first, taken: 3 });
      expect(await come(full(3))).toEqual({ gaveWay: second, taken: 3 });
      expect(await come(full(3))).toBeNull();
      expect([await store.participant(first), await store.participant(second)]).toEqual([null, null]);
      expect(await store.participantCounts()).toEqual(new Map([[tableId, 3]]));
    });

    test("C4: whoever is here, was heard since, or may still be on the way back keeps the seat", async () => {
      const { store } = subject;
      const [here, heard] = [await sit(), await sit()];
      await store.noteHeard([heard, newId("participant")], LATE);
      expect(await come(full(2, [here]))).toBeNull();
      expect(await come({ ...full(2), heardBefore: null })).toBeNull();
      expect(await come(full(2))).toEqual({ gaveWay: here, taken: 2 });
    });

    test("C4: whoever gave an idea or dots, took part, signed or has a slip never loses the seat", async () => {
      const { store, votes, slips } = subject;
      const [author, voter, hand, signed, holder] = [await sit(), await sit(), await sit(), await sit(), await sit()];
      const gone = newIdea(tableId, { authorId: author });
      await store.addIdea(gone);
      await store.changeWaiting(gone.id, { place: "withdrawn" });
      const vote = newId("vote");
      await votes.open({ id: vote, tableId, subject: "ideas", dots: 3, at: EARLY });
      await votes.cast(vote, voter, { version: 1, dots: [] });
      await store.noteTookPart(hand);
      await store.sign(signed, null);
      const slip = random.id();
      await slips.add([slip], EARLY);
      await slips.seat(slip, [holder], EARLY);
      expect(await come(full(5))).toBeNull();
      for (const id of [author, voter, hand, signed, holder])
        expect(await store.participant(id)).toMatchObject({ tableId, tookPart: id === hand });
    });

    test("C4: seats of another table are not looked at, and a person who is there is not seated twice", async () => {
      const { store } = subject;
      const other = newSeat((await tableAt(store, 1)).id, EARLY);
      await store.takeSeat(other, ROOMY);
      const mine = await sit();
      expect(await store.takeSeat({ ...newSeat(tableId), id: mine }, full(1))).toEqual({ gaveWay: null, taken: 1 });
      await come(full(1));
      expect([await store.participant(mine), (await store.participant(other.id))?.id]).toEqual([null, other.id]);
    });

    test("C4: many who come at once, also at two instances, get the free and the unused seats, each once", async () => {
      const stores = [subject.store, (await harness.second())?.store ?? subject.store];
      const unused = await Promise.all(upTo(4).map(() => sit()));
      const came = await Promise.all(
        upTo(12).map((i) => (stores[i % 2] ?? subject.store).takeSeat(newSeat(tableId, LATE), full(10))),
      );
      const gaveWay = came.flatMap((one) => one?.gaveWay ?? []);
      expect(gaveWay.sort()).toEqual(unused.sort());
      expect(came.filter((one) => one === null)).toHaveLength(2);
      expect((await subject.store.participantCounts()).get(tableId)).toBe(10);
    });
  });
}
