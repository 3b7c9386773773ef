import { describe, expect, it } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import type { Confirmation } from "./desk-ports.ts";
import { resultOf, stateOf } from "./desk-view.ts";
import type { ProposalRow } from "./ports.ts";

const tableId = idFrom("table", "aaaaaaaa");
const proposal = (n: number, change: Partial<ProposalRow> = {}): ProposalRow => ({
  id: idFrom("proposal", `aaaaaaa${n}`),
  tableId,
  n,
  section: null,
  change: null,
  sources: [],
  wording: `Brzmienie ${n}`,
  current: "",
  justification: "",
  priority: false,
  removed: false,
  at: "2019-06-26T16:00:00.000Z",
  ...change,
});
const confirmation = (side: "government" | "ngo", change: Partial<Confirmation> = {}): Confirmation => ({
  tableId,
  side,
  state: "A",
  at: "2019-06-26T18:00:00.000Z",
  withdrawnAt: null,
  ...change,
});

describe("Z2: the name of a table's result", () => {
  const state = stateOf([proposal(1), proposal(2)]);
  it("is the same in any order, and with proposals that have no words yet", () => {
    expect(stateOf([proposal(2), proposal(1), proposal(3, { wording: " " })])).toBe(state);
  });
  it.each([
    { wording: "Inne" },
    { current: "Było" },
    { justification: "Bo tak" },
    { section: 7 },
    { change: "add" },
    { sources: [idFrom("idea", "aaaaaaaa")] },
    { priority: true },
  ] as Partial<ProposalRow>[])("is another with %o", (change) => {
    expect(stateOf([proposal(1, change), proposal(2)])).not.toBe(state);
  });
  it("is none without a worded proposal", () => {
    expect(stateOf([proposal(1, { wording: "" })])).toBeNull();
  });
});

describe("Z2: confirmations", () => {
  it("stand for exactly this state, and as long as they were not withdrawn", () => {
    const withdrawnAt = "2019-06-26T18:05:00.000Z";
    expect(resultOf("A", [confirmation("ngo"), confirmation("government", { withdrawnAt })])).toEqual({
      state: "A",
      confirmed: [{ side: "ngo", at: "2019-06-26T18:00:00.000Z" }],
      withdrawnAt,
    });
    expect(resultOf("B", [confirmation("ngo")])).toMatchObject({ confirmed: [], withdrawnAt: expect.any(String) });
    expect(resultOf("A", [])).toEqual({ state: "A", confirmed: [], withdrawnAt: null });
  });
});
