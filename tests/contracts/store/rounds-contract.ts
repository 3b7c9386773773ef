import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { startCourse, stepCourse } from "../../../src/domain/course.ts";
import { type Round, roundNow } from "../../../src/domain/round.ts";
import { firstTable, type Harness, newId, newIdea, type Subject, seated, tableAt, upTo } from "./support.ts";

const fresh = (round: Round | null): Round => roundNow(round, { turn: 0, phase: null });

export function roundsContract(harness: Harness): void {
  describe(`rounds in ${harness.name}`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await harness.fresh();
    });
    afterAll(() => harness.close());

    test("a table has no round before the first change, and an unknown one never", async () => {
      const { store } = subject;
      expect(await store.round((await firstTable(store)).id)).toBeNull();
      await expect(store.changeRound(newId("table"), fresh)).rejects.toThrow();
    });

    test("Q8: every kind of round comes back as it was written, at its own table only", async () => {
      const { store } = subject;
      const { id } = await firstTable(store);
      const round: Round = {
        turn: 4,
        n: 2,
        silence: "off",
        done: [newId("participant")],
        withoutPhone: 2,
        seats: [newId("participant"), newId("participant")],
        floor: {
          speaking: { kind: "guest", n: 1 },
          hands: [{ kind: "seat", n: 2 }],
          spoken: [{ kind: "seat", n: 1 }],
          turns: [{ kind: "seat", n: 1 }],
          guests: 1,
        },
        course: stepCourse(startCourse("nominal", 1, 1000), { type: "pause" }, 2000),
        commands: [newId("command")],
      };
      expect(await store.changeRound(id, () => round)).toEqual(round);
      expect(await store.round(id)).toEqual(round);
      expect(await store.round((await tableAt(store, 1)).id)).toBeNull();
    });

    test("Q8: changes of a round at the same moment all count", async () => {
      const stores = [subject.store, (await harness.second())?.store ?? subject.store];
      const { id } = await firstTable(subject.store);
      await Promise.all(
        upTo(20).map((i) =>
          (stores[i % 2] ?? subject.store).changeRound(id, (round) => ({ ...fresh(round), n: fresh(round).n + 1 })),
        ),
      );
      expect((await subject.store.round(id))?.n).toBe(20);
    });

    test("Q9: different people who gave ideas are counted once each; withdrawn ideas and those of nobody are not", async () => {
      const { store } = subject;
      const { id: tableId } = await firstTable(store);
      const sit = () => seated(store, tableId);
      const people = [await sit(), await sit(), await sit()] as const;
      expect(await store.people(tableId)).toHaveLength(3);
      const gone = newIdea(tableId, { authorId: people[2] });
      for (const idea of [
        newIdea(tableId, { authorId: people[0] }),
        newIdea(tableId, { authorId: people[0] }),
        newIdea(tableId, { authorId: people[1] }),
        newIdea(tableId),
        gone,
      ])
        await store.addIdea(idea);
      expect(await store.authorCount(tableId)).toBe(3);
      await store.changeWaiting(gone.id, { place: "withdrawn" });
      expect(await store.authorCount(tableId)).toBe(2);
    });
  });
}
