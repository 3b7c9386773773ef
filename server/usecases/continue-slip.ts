import type { ParticipantId, TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { slipHolder } from "./slip-holder.ts";
import type { SlipTrier } from "./slip-ports.ts";

export interface Continued {
  readonly id: ParticipantId;
  readonly tableId: TableId;
  /** The holder's other seats, the newest first. */
  readonly others: readonly ParticipantId[];
  /** The table's join code: where the way goes on. */
  readonly code: string;
}

/**
 * Whoever holds a slip goes on as the same person at one of its tables. Refused with `table-frozen`
 * when that table takes nothing any more (reading needs no seat), with `unknown-table` when the
 * holder never sat there.
 */
export async function continueSlip(
  deps: Deps,
  command: { readonly code: string; readonly tableId: TableId },
  trier: SlipTrier,
): Promise<Result<Continued>> {
  const holder = await slipHolder(deps, command.code, trier);
  if (!holder.ok) return holder;
  const { seats } = holder.value;
  const people = await Promise.all(seats.map((id) => deps.store.participant(id)));
  const person = people.find((one) => one?.tableId === command.tableId);
  const table = person && (await deps.store.table(person.tableId));
  if (!table) return refused("unknown-table");
  if (table.life === "frozen") return refused("table-frozen");
  const others = seats.filter((id) => id !== person.id).reverse();
  return done({ id: person.id, tableId: table.id, others, code: table.code });
}
