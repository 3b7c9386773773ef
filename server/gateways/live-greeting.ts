import type { Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "../../src/contract/live.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Deps } from "../usecases/deps.ts";
import { readMe } from "../usecases/read-me.ts";
import { readModerator } from "../usecases/read-moderator.ts";
import { readOverview } from "../usecases/read-overview.ts";
import { readScreen } from "../usecases/read-screen.ts";
import { countsOfTable } from "../usecases/views.ts";

type Greeted = Pick<Socket<ClientEvents, ServerEvents>, "emit">;

/**
 * The whole state for whoever just connected and listens already. `told` counts what people of a
 * table were told: when it moves while their state is read, the reading may be older than what they
 * have heard, and is made again. Throws when the state cannot be read or is not theirs (any more).
 */
export async function greet(
  socket: Greeted,
  actor: Actor,
  deps: Deps,
  told: (tableId: TableId) => number,
): Promise<void> {
  switch (actor.role) {
    case "participant": {
      const me = await settled(
        () => told(actor.tableId),
        async () => need(await readMe(deps, actor)),
      );
      const counts = await countsOfTable(deps, actor.tableId);
      socket.emit("moment", me.moment);
      socket.emit("round", me.round);
      socket.emit("mine", me.ideas);
      socket.emit("vote", me.vote);
      socket.emit("counts", counts);
      return;
    }
    case "moderator": {
      const view = await settled(
        () => told(actor.tableId),
        async () => need(await readModerator(deps, actor)),
      );
      socket.emit("moment", view.moment);
      socket.emit("counts", view.counts);
      socket.emit("moderator", view);
      return;
    }
    case "organiser":
      socket.emit("overview", need(await readOverview(deps, actor)));
      return;
    case "screen":
    case "observer":
      socket.emit("screen", need(await readScreen(deps, actor)));
      return;
    case "department":
      return;
  }
}

const MOST_READINGS = 5;

/** Reads until nothing was told meanwhile. */
async function settled<T>(version: () => number, read: () => Promise<T>): Promise<T> {
  for (let reading = 1; ; reading += 1) {
    const before = version();
    const value = await read();
    if (version() === before || reading === MOST_READINGS) return value;
  }
}

function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`);
  return result.value;
}
