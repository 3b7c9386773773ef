/** What an open board is made from. */
import type { TableId } from "../../src/domain/ids.ts";
import type { TableStanding } from "../../src/domain/table.ts";
import type { Log } from "../log.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import type { LiveRoom } from "./board-room.ts";
import type { GroupCommit } from "./group-commit.ts";

/** What a room shares with all others of the process. */
export interface RoomDeps {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Log;
  readonly metrics: BoardMetrics;
  readonly group: GroupCommit;
  /** Something was committed: snapshots and other instances care. */
  readonly committed: (room: LiveRoom, updates: readonly Uint8Array[], lastSeq: number) => void;
  /** Another instance made the document anew: this room is of the past. */
  readonly outdated: (room: LiveRoom) => void;
  /** Somebody's presence changed: other instances pass it on. */
  readonly presence: (room: LiveRoom, frame: Buffer) => void;
}

export interface RoomStart {
  readonly tableId: TableId;
  readonly standing: TableStanding;
  readonly epoch: number;
  readonly updates: readonly Uint8Array[];
  /** The last entry of the log that `updates` hold. */
  readonly seq: number;
}
