/** How tables stand: frozen or open, silent or not, from the record. */
import type { TableId } from "../../src/domain/ids.ts";
import type { CommonPhase } from "../../src/domain/round.ts";
import { isSilent, roundNow } from "../../src/domain/round.ts";
import type { TableStanding } from "../../src/domain/table.ts";
import type { Store, TableRow } from "./ports.ts";

export async function commonPhase(store: Pick<Store, "state">): Promise<CommonPhase> {
  const { turn, phase } = await store.state();
  return { turn: turn ?? 0, phase };
}

/** A frozen table is never silent: what stands there stands. */
export async function standingOf(
  store: Pick<Store, "state" | "round">,
  { id, life }: Pick<TableRow, "id" | "life">,
): Promise<TableStanding> {
  if (life === "frozen") return { life, silent: false };
  const [stored, common] = await Promise.all([store.round(id), commonPhase(store)]);
  return { life, silent: isSilent(roundNow(stored, common), common) };
}

/** The same by the table's id; null: no such table. */
export async function standingOfTable(
  store: Pick<Store, "state" | "round" | "table">,
  id: TableId,
): Promise<TableStanding | null> {
  const table = await store.table(id);
  return table && standingOf(store, table);
}
