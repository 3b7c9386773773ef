/** A moderator's tablet as its gestures and commands know it. */
import type { InboxIdeaView } from "../src/contract/views.ts";
import type { IdeaId, TableId } from "../src/domain/ids.ts";
import type { Side } from "../src/domain/side.ts";
import type { BoardClient } from "./devices/board-client.ts";
import type { Door } from "./devices/door.ts";
import type { LiveSocket } from "./devices/live-client.ts";
import type { Play, Seat } from "./part.ts";
import type { Dice } from "./random.ts";

export interface Tablet {
  readonly play: Play;
  readonly seat: Seat;
  readonly side: Side;
  readonly tableId: TableId;
  readonly door: Door;
  /** The same tablet once the play is over. */
  readonly backstage: Door;
  readonly live: LiveSocket;
  readonly board: BoardClient;
  readonly dice: Dice;
  /** Ideas in the inbox, as the live connection told it. */
  readonly inbox: Map<IdeaId, InboxIdeaView>;
}
