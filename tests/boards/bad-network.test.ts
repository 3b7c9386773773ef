/** A few runs over a bad network; `tests/chaos` plays many. */
import { expect, test } from "vitest";
import { networkRun } from "../support/network-run.ts";

test.each([1, 2])(
  "B4: connections that stall, vanish and break lose nothing that was drawn (seed %i)",
  async (seed) => {
    const { troubles, ...result } = await networkRun(seed);
    expect(result).toEqual({ drawn: 120, lost: 0, apart: 0, refused: {} });
    expect(troubles.cut + troubles.swallow + troubles.stall).toBeGreaterThan(3);
  },
);
