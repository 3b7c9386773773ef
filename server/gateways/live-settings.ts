import type { TableId } from "../../src/domain/ids.ts";
import type { Store } from "../usecases/ports.ts";
import { tableView } from "../usecases/views.ts";
import { type LiveServer, ROOM, tablesHeard } from "./live-rooms.ts";

/** Everyone's table as it is set up now; to moderators sections and agenda too; to organisers that there is news. */
export async function tellSettings(io: LiveServer, store: Store): Promise<void> {
  const [{ sections, agenda }, tables] = await Promise.all([store.meeting(), store.tables()]);
  const rooms = (id: TableId): string[] => [ROOM.people(id), ROOM.moderators(id)];
  for (const table of tables) {
    io.local.to(rooms(table.id)).emit("table", tableView(table));
    io.local.to(ROOM.moderators(table.id)).emit("programme", { sections, agenda });
  }
  for (const id of tablesHeard(io))
    if (tables.every((table) => table.id !== id)) io.local.to(rooms(id)).emit("table", null);
  io.local.to(ROOM.organisers).emit("settings");
}
