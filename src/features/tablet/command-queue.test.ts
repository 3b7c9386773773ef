import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../client/api.ts";
import { idFrom } from "../../domain/ids.ts";
import { type Command, CommandQueue, draftOf, ideaOf, type QueuePorts } from "./command-queue.ts";

const place = (n: number): Command => ({ name: "placeIdea", body: { ideaId: idFrom("idea", `aaaaaaa${n}`) } });

function queueWith(answers: Answer<unknown>[], left: readonly Command[] = []) {
  const sent: Command[] = [];
  let saved: readonly Command[] = left;
  const onRefused = vi.fn();
  const ports: QueuePorts = {
    send: async (command) => {
      sent.push(command);
      return answers.shift() ?? { kind: "done", value: null };
    },
    pause: async () => {},
    save: (waiting) => {
      saved = waiting;
    },
    onChange: () => {},
    onRefused,
  };
  return { queue: new CommandQueue(ports, left), sent, saved: () => saved, onRefused };
}

describe("commands of a tablet", () => {
  it("are repeated until they are answered, in order", async () => {
    const { queue, sent, saved } = queueWith([{ kind: "unreachable" }, { kind: "refused", refusal: "restarting" }]);
    await Promise.all([queue.give(place(1)), queue.give(place(2))]);
    expect(sent).toEqual([place(1), place(1), place(1), place(2)]);
    expect(saved()).toEqual([]);
  });

  it("leave the queue when they are refused for good, and say so", async () => {
    const { queue, onRefused } = queueWith([{ kind: "refused", refusal: "idea-hidden" }]);
    expect(await queue.give(place(1))).toBeNull();
    expect(onRefused).toHaveBeenCalledWith(place(1), "idea-hidden");
    expect(queue.waiting).toEqual([]);
  });

  it("are not doubled by two taps", async () => {
    const { queue, sent } = queueWith([]);
    await Promise.all([queue.give(place(1)), queue.give(place(1))]);
    expect(sent).toHaveLength(1);
  });

  it("outlive a reload", async () => {
    const { queue, sent, saved } = queueWith([], [place(7)]);
    queue.start();
    await vi.waitFor(() => expect(saved()).toEqual([]));
    expect(sent).toEqual([place(7)]);
  });

  it("a refused idea comes back to its sheet with everything, its photo too", () => {
    const body = { id: idFrom("idea", "aaaaaaa1"), text: "Ławki", sketch: null, source: "paper", card: 907 } as const;
    const photo = "data:image/jpeg;base64,/9j/";
    expect(draftOf({ name: "scribeIdea", body, photo }, "photo-unreadable")).toEqual({
      text: "Ławki",
      source: "paper",
      card: "907",
      slip: "",
      photo,
      problem: "photo-unreadable",
    });
  });

  it("know which idea they are about", () => {
    expect(ideaOf(place(1))).toBe("idea_aaaaaaa1");
    expect(ideaOf({ name: "placeAll", body: {} })).toBeNull();
  });
});
