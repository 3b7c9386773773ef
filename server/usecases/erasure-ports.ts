/** What forgetting needs from the record. Part of `Store`. */
import type { IdeaId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import type { Meeting } from "../../src/domain/meeting.ts";
import type { Erasure } from "../../src/domain/retention.ts";
import type { Start } from "../store/template/start.ts";

export interface ErasureStore {
  /** What was erased, the newest first. */
  erasures(): Promise<readonly Erasure[]>;
  noteErasure(erasure: Erasure): Promise<void>;
  /** Ideas sent before this moment (ISO 8601) no longer say which browser they came from. How many did. */
  forgetAuthors(before: string): Promise<number>;
  /** All seats of whoever sat here: every one that a slip ties to this one. */
  seatsOfHolder(id: ParticipantId): Promise<readonly ParticipantId[]>;
  /** These ideas have no signature and no author any more, these seats no signature and no slip. */
  forgetPerson(seats: readonly ParticipantId[], ideas: readonly IdeaId[]): Promise<void>;
  /** Puts these words in the place of all of an idea, also of what was sent first and what the office made of it; drawing and photo go. */
  forgetWords(id: IdeaId, words: string): Promise<void>;
  /** Links that were used up or revoked before this moment are gone. How many there were. */
  forgetLinks(before: string): Promise<number>;
  /**
   * Removes the whole meeting with everything that belongs to it and puts `start` in its place; the
   * installation's own settings and the log of erasures stay. Gives the tables that were there. Null:
   * nothing was removed, because `mayGo` said no.
   */
  eraseMeeting(mayGo: (meeting: Meeting) => boolean, start: Start): Promise<readonly TableId[] | null>;
}
