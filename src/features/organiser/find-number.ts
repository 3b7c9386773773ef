import type { RegisterRow } from "../../contract/views.ts";
import { isId, type ProposalId, type TableId } from "../../domain/ids.ts";
import { ideaNumber, parseNumber, proposalNumber } from "../../domain/number.ts";
import type { Slide } from "../../domain/screen.ts";

/** Why a number cannot be shown; each has its sentence (`organiser.jump.problem`). */
export type JumpProblem = "not-a-number" | "unknown" | "unknown-proposal" | "inbox" | "hidden" | "withdrawn";

export type Jump =
  | {
      readonly ok: true;
      readonly slide: Slide;
      /** The proposal that the slide shall begin with. */
      readonly proposalId?: ProposalId;
      readonly number: string;
    }
  | { readonly ok: false; readonly problem: JumpProblem; readonly number: string };

interface KnownTable {
  readonly id: TableId;
  readonly mark: string;
}

/** Finds what a person typed (`kul 7`) among the rows of the register. Only what is on a board can be shown. */
export function findNumber(typed: string, rows: readonly RegisterRow[], tables: readonly KnownTable[]): Jump {
  const spoken = parseNumber(typed);
  if (!spoken) return { ok: false, problem: "not-a-number", number: typed.trim() };
  const number = (spoken.kind === "proposal" ? proposalNumber : ideaNumber)(spoken.mark, spoken.n);
  const row = rows.find((known) => known.number === number);
  const table = tables.find(({ mark }) => mark === spoken.mark);
  if (spoken.kind === "proposal") {
    if (!row || !table || !isId("proposal", row.id)) return { ok: false, problem: "unknown-proposal", number };
    return { ok: true, number, slide: { kind: "proposals", tableId: table.id, page: 0 }, proposalId: row.id };
  }
  if (!row || !table || !isId("idea", row.id)) return { ok: false, problem: "unknown", number };
  if (row.place !== "board") return { ok: false, problem: row.place ?? "unknown", number };
  return { ok: true, number, slide: { kind: "idea", tableId: table.id, ideaId: row.id } };
}
