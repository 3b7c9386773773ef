/**
 * Asks a table's tablet every few seconds whether it is there. A network that dies without a word
 * closes no connection for half a minute; the control room must know in less than ten seconds.
 */
import type { TableId } from "../../src/domain/ids.ts";
import type { LivePresence } from "./live-presence.ts";
import type { LiveSocket } from "./live-rooms.ts";

/** Milliseconds between two questions, and how long an answer may take. */
const EVERY_MS = 2500;
const PATIENCE_MS = 3500;

interface Parts {
  readonly presence: Pick<LivePresence, "heardTablet" | "missedTablet">;
  /** The table has become silent, or is heard again. */
  readonly changed: () => void;
}

/** Watches this tablet until its connection ends. */
export function watchTablet(socket: LiveSocket, tableId: TableId, { presence, changed }: Parts): void {
  const ask = (): void => {
    socket.timeout(PATIENCE_MS).emit("alive", (missed: Error | null) => {
      const tell = missed ? presence.missedTablet : presence.heardTablet;
      if (socket.connected && tell(tableId, socket.id)) changed();
    });
  };
  presence.heardTablet(tableId, socket.id);
  const asking = setInterval(ask, EVERY_MS).unref();
  ask();
  socket.on("disconnect", () => clearInterval(asking));
}
