import type { AnswerStore } from "../usecases/answer-ports.ts";
import type { RecordStore } from "../usecases/archive-ports.ts";
import type { BeforeStore } from "../usecases/before-ports.ts";
import type { BoardLog } from "../usecases/board-ports.ts";
import type { DeskStore } from "../usecases/desk-ports.ts";
import type { Store } from "../usecases/ports.ts";
import type { SlipStore } from "../usecases/slip-ports.ts";
import type { VoteStore } from "../usecases/vote-ports.ts";
import type { StoreDb } from "./prisma-db.ts";

/** An open database of either provider, migrated. */
export interface BackingStore {
  readonly kind: "sqlite" | "postgresql";
  readonly store: Store;
  readonly log: BoardLog;
  readonly answers: AnswerStore;
  readonly slips: SlipStore;
  readonly votes: VoteStore;
  readonly desk: DeskStore;
  readonly before: BeforeStore;
  readonly record: RecordStore;
  /** What the store itself works with; for filling an empty database. */
  readonly db: StoreDb;
  /** Ends everything held here: connections and the lock. Afterwards the place may be opened again. */
  readonly close: () => Promise<void>;
}
