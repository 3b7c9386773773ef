import { describe, expect, it } from "vitest";
import { ROW } from "../../../tests/support/sample-row.ts";
import type { RegisterRow } from "../../contract/views.ts";
import { idFrom } from "../../domain/ids.ts";
import { findNumber } from "./find-number.ts";

const table = { id: idFrom("table", "jumptable1"), mark: "KUL" };
const ideaId = idFrom("idea", "jumpidea01");

const row = (place: RegisterRow["place"]): RegisterRow => ({ ...ROW, id: ideaId, number: "KUL-07", place });

const problemOf = (typed: string, rows: readonly RegisterRow[] = [row("board")]): string => {
  const jump = findNumber(typed, rows, [table]);
  return jump.ok ? "" : jump.problem;
};

describe("showing a number", () => {
  it("understands what people type", () => {
    for (const typed of ["KUL-07", "kul 7", " kul07 "])
      expect(findNumber(typed, [row("board")], [table])).toEqual({
        ok: true,
        number: "KUL-07",
        slide: { kind: "idea", tableId: table.id, ideaId },
      });
  });

  it("finds a proposal, too (P11)", () => {
    const proposalId = idFrom("proposal", "jumpproposal01");
    const proposal: RegisterRow = { ...row(null), id: proposalId, number: "KUL-P04", kind: "proposal" };
    const slide = { kind: "proposals", tableId: table.id, page: 0 };
    for (const typed of ["KUL-P04", "kul p4", "kulp04"])
      expect(findNumber(typed, [proposal], [table])).toEqual({ ok: true, number: "KUL-P04", slide, proposalId });
  });

  it("shows nothing that is not on a board, and says why (I7, I8)", () => {
    expect(problemOf("KUL-07", [row("inbox")])).toBe("inbox");
    expect(problemOf("KUL-07", [row("hidden")])).toBe("hidden");
    expect(problemOf("KUL-07", [row("withdrawn")])).toBe("withdrawn");
    expect(problemOf("KUL-08")).toBe("unknown");
    expect(problemOf("SPO-07")).toBe("unknown");
    expect(problemOf("KUL-P01")).toBe("unknown-proposal");
    expect(problemOf("SPO-P01")).toBe("unknown-proposal");
    expect(problemOf("ławki")).toBe("not-a-number");
  });
});
