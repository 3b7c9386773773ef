import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../../../client/api.ts";
import { idFrom } from "../../../domain/ids.ts";
import type { Ballot, Dots } from "../../../domain/vote.ts";
import { memoryStore } from "../storage/memory.ts";
import { type Choice, VoteBox } from "./vote-box.ts";

const voteId = idFrom("vote", "boxvote01");
const item = idFrom("idea", "boxidea01");
const dots = (count: number): Dots[] => [{ item, dots: count }];

/** Everything that a box was told, with a clock and a network in the test's hand. */
function world() {
  const store = { ...memoryStore(), kind: "disk" as const };
  const sent: Choice[] = [];
  let work: (() => void) | null = null;
  const network: { answer: (choice: Choice) => Answer<Ballot> | Promise<Answer<Ballot>> } = {
    answer: ({ version, dots: given }) => ({ kind: "done", value: { version, dots: given } }),
  };
  let [now, settled, rejoined] = [1000, 0, 0];
  const open = () =>
    new VoteBox("KUL1", {
      store,
      now: () => now,
      random: () => 0.5,
      send: async (choice) => {
        sent.push(choice);
        return network.answer(choice);
      },
      rejoin: async () => {
        rejoined += 1;
        return true;
      },
      settled: () => {
        settled += 1;
      },
      later: (_, next) => {
        work = next;
        return () => {
          work = null;
        };
      },
    });
  return {
    open,
    sent,
    network,
    store,
    at: (ms: number) => {
      now = ms;
    },
    figures: () => ({ settled, rejoined }),
    /** Lets the time pass that the box waits for. */
    pass: async (): Promise<void> => {
      const next = work;
      work = null;
      next?.();
      for (let i = 0; i < 12; i += 1) await Promise.resolve();
    },
  };
}

describe("dots on their way", () => {
  let here: ReturnType<typeof world>;
  let box: VoteBox;
  beforeEach(() => {
    here = world();
    box = here.open();
  });

  test("V3: is kept on the phone before it is sent, and forgotten when the table has it", async () => {
    await box.choose(voteId, dots(1), 0);
    expect(box.state()).toMatchObject({ kind: "waiting", onDisk: true, choice: { version: 1000 } });
    expect(here.sent).toEqual([]);
    await here.pass();
    expect(box.state()).toMatchObject({ kind: "kept", choice: { dots: dots(1) } });
    expect(await here.store.get("vote/KUL1")).toBeNull();
    expect(here.figures().settled).toBe(1);
  });

  test("V3: of several choices only the newest is sent, each newer than the one before", async () => {
    for (const count of [1, 2, 3]) await box.choose(voteId, dots(count), 0);
    await here.pass();
    expect(here.sent).toEqual([{ voteId, dots: dots(3), version: 1002 }]);
    here.at(10);
    await box.choose(voteId, [], 5000);
    await here.pass();
    expect(here.sent.at(-1)).toEqual({ voteId, dots: [], version: 5001 });
  });

  test("V3: a choice made while another is on the line goes after it", async () => {
    let answer: (value: Answer<Ballot>) => void = () => undefined;
    here.network.answer = () => new Promise((resolve) => (answer = resolve));
    await box.choose(voteId, dots(1), 0);
    await here.pass();
    await box.choose(voteId, dots(2), 0);
    await here.pass();
    expect(here.sent.length).toBe(1);
    answer({ kind: "done", value: { version: 1000, dots: dots(1) } });
    for (let i = 0; i < 12; i += 1) await Promise.resolve();
    expect(box.state()).toMatchObject({ kind: "waiting", choice: { dots: dots(2) } });
    await here.pass();
    expect(here.sent.at(-1)).toMatchObject({ dots: dots(2), version: 1001 });
  });

  test("survives a reload and a dead network, and goes on until somebody answers", async () => {
    here.network.answer = () => ({ kind: "unreachable" });
    await box.choose(voteId, dots(2), 0);
    await here.pass();
    expect(box.state().kind).toBe("waiting");
    box.close();
    const again = here.open();
    await again.load();
    expect(again.state()).toMatchObject({ kind: "waiting", choice: { version: 1000, dots: dots(2) } });
    await here.pass();
    here.network.answer = ({ version, dots: given }) => ({ kind: "done", value: { version, dots: given } });
    await here.pass();
    expect(again.state().kind).toBe("kept");
  });

  test("V3: where the table knows a newer choice of this person, that one stays", async () => {
    here.network.answer = () => ({ kind: "done", value: { version: 9999, dots: [] } });
    await box.choose(voteId, dots(2), 0);
    await here.pass();
    expect(box.state()).toEqual({ kind: "none" });
    expect(here.figures().settled).toBe(1);
  });

  test("V4: what came after the closing is refused, said, and not sent again", async () => {
    here.network.answer = () => ({ kind: "refused", refusal: "vote-closed" });
    await box.choose(voteId, dots(2), 0);
    await here.pass();
    await here.pass();
    expect(box.state()).toEqual({ kind: "refused", voteId, refusal: "vote-closed" });
    expect(here.sent.length).toBe(1);
    expect(await here.store.get("vote/KUL1")).toBeNull();
  });

  test("takes the seat again when nobody knows it any more", async () => {
    here.network.answer = () => ({ kind: "refused", refusal: "not-signed-in" });
    await box.choose(voteId, dots(2), 0);
    await here.pass();
    expect(here.figures().rejoined).toBe(1);
    expect(box.state().kind).toBe("waiting");
  });

  test("what another version of the page left is not taken", async () => {
    await here.store.set("vote/KUL1", '{"voteId":"x"}');
    await box.load();
    expect(box.state()).toEqual({ kind: "none" });
  });
});
