/** What every store of votes promises. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { ParticipantId, VoteId } from "../../../src/domain/ids.ts";
import type { Ballot, Dots, VoteItem } from "../../../src/domain/vote.ts";
import { firstTable, type Harness, newId, type Subject, seated, tableAt } from "./support.ts";

const AT = "2019-06-26T15:55:00.123Z";
const idea = newId("idea");
const group = newId("group");
const items: readonly VoteItem[] = [
  { id: idea, n: 1, title: null, ideas: [idea] },
  { id: group, n: null, title: "Miejsca i sprzęt", ideas: [idea] },
];
const ballot = (version: number, dots: number): Ballot => ({ version, dots: dots === 0 ? [] : [{ item: idea, dots }] });
const byItem = (a: Dots, b: Dots): number => (a.item < b.item ? -1 : 1);

export function votesContract(harness: Harness): void {
  describe(`votes kept in ${harness.name}`, () => {
    let { store, votes }: Partial<Subject> = {};
    beforeEach(async () => {
      ({ store, votes } = await harness.fresh());
    });
    afterAll(() => harness.close());

    const subject = (): Subject["votes"] => {
      if (!votes) throw new Error("not begun");
      return votes;
    };
    const record = (): Subject["store"] => {
      if (!store) throw new Error("not begun");
      return store;
    };
    async function opened(at = 0): Promise<VoteId> {
      const table = await tableAt(record(), at);
      const id = newId("vote");
      await subject().open({ id, tableId: table.id, subject: "ideas", dots: 3, at: AT });
      return id;
    }
    async function person(): Promise<ParticipantId> {
      return seated(record(), (await firstTable(record())).id);
    }
    const FROZEN = { ok: false, refusal: "table-frozen" };
    const UNKNOWN = { ok: false, refusal: "unknown-vote" };

    test("V1: a table has one vote; opening the same again is the same", async () => {
      const { id: tableId } = await firstTable(record());
      expect(await subject().vote(tableId)).toBeNull();
      const id = await opened();
      const vote = { id, tableId, subject: "ideas", dots: 3, openedAt: AT, life: { state: "open" } };
      expect(await subject().vote(tableId)).toEqual(vote);
      const again = { id, tableId, subject: "groups", dots: 5, at: AT } as const;
      expect(await subject().open(again)).toEqual({ ok: true, value: vote });
      expect(await subject().open({ ...again, id: newId("vote") })).toEqual({ ok: false, refusal: "vote-there" });
      const other = await tableAt(record(), 1);
      expect(await subject().open({ ...again, tableId: other.id })).toEqual(UNKNOWN);
      expect(await subject().votes()).toEqual([vote]);
    });

    test("V3: the last choice wins; a late repeat of an older one changes nothing", async () => {
      const [id, one] = [await opened(), await person()];
      expect(await subject().ballot(id, one)).toBeNull();
      expect(await subject().cast(id, one, ballot(1_561_564_500_123, 2))).toMatchObject({ ok: true });
      const newer = ballot(1_561_564_500_124, 1);
      expect(await subject().cast(id, one, newer)).toEqual({ ok: true, value: newer });
      expect(await subject().cast(id, one, ballot(1_561_564_500_123, 2))).toEqual({ ok: true, value: newer });
      expect(await subject().cast(id, one, ballot(1_561_564_500_124, 3))).toEqual({ ok: true, value: newer });
      expect(await subject().ballot(id, one)).toEqual(newer);
      await subject().cast(id, await person(), ballot(1, 0));
      expect((await subject().ballots(id)).length).toBe(2);
    });

    test("V4: a closed vote takes no dots and keeps what was voted on; reopened, it takes them again", async () => {
      const [id, one] = [await opened(), await person()];
      await subject().cast(id, one, ballot(1, 2));
      for (let i = 0; i < 2; i += 1)
        expect(await subject().step(id, { kind: "close", at: AT, items })).toMatchObject({ ok: true });
      expect(await subject().vote((await firstTable(record())).id)).toMatchObject({
        life: { state: "closed", at: AT, items },
      });
      expect(await subject().cast(id, one, ballot(2, 1))).toEqual({ ok: false, refusal: "vote-closed" });
      await subject().step(id, { kind: "reopen" });
      expect(await subject().ballot(id, one)).toEqual(ballot(1, 2));
      expect(await subject().cast(id, one, ballot(2, 1))).toMatchObject({ ok: true });
    });

    test("V6: a cleared vote is gone, with its dots, and makes room for another", async () => {
      const [id, one] = [await opened(), await person()];
      for (let i = 0; i < 2; i += 1) expect(await subject().step(id, { kind: "clear" })).toMatchObject({ ok: true });
      expect(await subject().votes()).toEqual([]);
      expect(await subject().cast(id, one, ballot(1, 1))).toEqual(UNKNOWN);
      expect(await subject().step(id, { kind: "reopen" })).toEqual(UNKNOWN);
      expect(await subject().putPaper(id, { item: idea, dots: 1 })).toEqual(UNKNOWN);
      expect(await opened()).not.toBe(id);
      expect((await subject().votes()).length).toBe(1);
    });

    test("V7: dots on paper are put in place of those before; zero takes them away", async () => {
      const id = await opened();
      await subject().putPaper(id, { item: idea, dots: 4 });
      await subject().putPaper(id, { item: idea, dots: 7 });
      await subject().putPaper(id, { item: group, dots: 2 });
      expect([...(await subject().paper(id))].sort(byItem)).toEqual(
        [
          { item: idea, dots: 7 },
          { item: group, dots: 2 },
        ].sort(byItem),
      );
      await subject().putPaper(id, { item: idea, dots: 0 });
      await subject().putPaper(id, { item: idea, dots: 0 });
      expect(await subject().paper(id)).toEqual([{ item: group, dots: 2 }]);
    });

    test("R4: a frozen table refuses everything about its vote", async () => {
      const [id, one] = [await opened(), await person()];
      const { id: tableId } = await firstTable(record());
      await record().freeze(tableId, true);
      const answers = [
        await subject().cast(id, one, ballot(1, 1)),
        await subject().step(id, { kind: "close", at: AT, items }),
        await subject().step(id, { kind: "clear" }),
        await subject().putPaper(id, { item: idea, dots: 1 }),
        await subject().open({ id: newId("vote"), tableId, subject: "ideas", dots: 3, at: AT }),
      ];
      for (const answer of answers) expect(answer).toEqual(FROZEN);
      expect(await subject().ballots(id)).toEqual([]);
    });

    test("a hall that votes at once loses nothing, and nobody stands for another", async () => {
      const [id, people] = [await opened(), await Promise.all(Array.from({ length: 20 }, person))];
      const second = (await harness.second())?.votes ?? subject();
      await Promise.all(
        people.flatMap((one) =>
          [3, 1, 2].map((version, i) => (i % 2 === 0 ? subject() : second).cast(id, one, ballot(version, version))),
        ),
      );
      expect(await subject().ballots(id)).toEqual(people.map(() => ballot(3, 3)));
    });
  });
}
