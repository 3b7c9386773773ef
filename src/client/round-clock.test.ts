import { expect, test } from "vitest";
import type { Timer } from "../domain/phase.ts";
import { momentOfClock } from "./round-clock.ts";

const running: Timer = { state: "running", endsAt: 100_000, totalMs: 60_000 };

test("Q7: after the end there are twenty seconds to finish a sentence, and then still nothing closes", () => {
  expect(momentOfClock(running, 99_999)).toBe("running");
  expect(momentOfClock(running, 100_000)).toBe("grace");
  expect(momentOfClock(running, 119_999)).toBe("grace");
  expect(momentOfClock(running, 120_000)).toBe("over");
  expect(momentOfClock({ state: "paused", leftMs: -5, totalMs: 1 }, 0)).toBe("paused");
  expect(momentOfClock({ state: "idle" }, 0)).toBe("none");
});
