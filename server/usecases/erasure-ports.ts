/** What forgetting needs from the record. Part of `Store`. */
import type { TableId } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import type { Erasure } from "../../src/domain/retention.ts";
import type { Start } from "../store/template/start.ts";

export interface ErasureStore {
  /** What was erased, the newest first. */
  erasures(): Promise<readonly Erasure[]>;
  noteErasure(erasure: Erasure): Promise<void>;
  /** Ideas sent before this moment (ISO 8601) no longer say which browser they came from. How many did. */
  forgetAuthors(before: string): Promise<number>;
  /** Links that were used up or revoked before this moment are gone. How many there were. */
  forgetLinks(before: string): Promise<number>;
  /**
   * Removes the whole meeting with everything that belongs to it and puts `start` in its place; the
   * installation's own settings and the log of erasures stay. Gives the tables that were there. Null:
   * nothing was removed, because `mayGo` said no.
   */
  eraseMeeting(mayGo: (meeting: Meeting) => boolean, start: Start): Promise<readonly TableId[] | null>;
}
