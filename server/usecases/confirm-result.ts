import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { stateOf } from "./desk-view.ts";
import { noteDeed } from "./note-deed.ts";
import { allowedTable } from "./rights.ts";

interface Command {
  readonly confirmed: boolean;
  /** The proposals as the side has seen them (`ResultView.state`). */
  readonly state: string;
}

/**
 * A side says that the table's proposals, as it has seen them, are its result; or takes that back.
 * Refused with `result-changed` when they are others by now. Saying it again is harmless.
 */
export async function confirmResult(deps: Deps, actor: Actor, command: Command): Promise<Result<null>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "confirm-result", actor.tableId);
  if (!table.ok) return table;
  return deps.turns.inTurn(`desk ${actor.tableId}`, () =>
    command.confirmed ? confirm(deps, actor, command.state) : takeBack(deps, actor),
  );
}

type Moderator = Extract<Actor, { readonly role: "moderator" }>;

async function confirm(deps: Deps, { tableId, side }: Moderator, seen: string): Promise<Result<null>> {
  const state = stateOf(await deps.store.proposals(tableId));
  if (state === null) return refused("nothing-to-confirm");
  if (state !== seen) return refused("result-changed");
  const before = await ownOf(deps, tableId, side);
  if (before?.state === state && before.withdrawnAt === null) return done(null);
  const at = new Date(deps.clock.now()).toISOString();
  const confirmed = await deps.desk.confirm({ tableId, side, state, at });
  if (confirmed.ok) await noteDeed(deps, tableId, deed("confirmed", side));
  return confirmed;
}

async function takeBack(deps: Deps, { tableId, side }: Moderator): Promise<Result<null>> {
  if (!(await ownOf(deps, tableId, side))) return done(null);
  const taken = await deps.desk.takeBack(tableId, side);
  if (taken.ok) await noteDeed(deps, tableId, deed("confirmation-taken-back", side));
  return taken;
}

const ownOf = async ({ desk }: Deps, tableId: Moderator["tableId"], side: Moderator["side"]) =>
  (await desk.confirmations(tableId)).find((one) => one.side === side);
