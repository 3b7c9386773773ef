/** What claim slips need from the world, beside `ports.ts`. Adapters: `server/store/*-slips.ts`, `server/auth`. */
import type { CommandId, DeclarationId, LinkId, ParticipantId, SuggestionId } from "../../src/domain/ids.ts";

/** Slips by the hash of their code. The codes are nowhere in the record. */
export interface SlipStore {
  /** Keeps slips that were just made. One that is there already stays as it is. */
  add(hashes: readonly string[], at: string): Promise<void>;
  /** The seats of a slip's holder, oldest first (none: a blank one). Null: there is no such slip. */
  seats(hash: string): Promise<readonly ParticipantId[] | null>;
  /** Of these, the slip that was made first. */
  firstOf(hashes: readonly string[]): Promise<string | null>;
  /** These people are the holder of this slip. Those it has already stay. */
  seat(hash: string, people: readonly ParticipantId[], at: string): Promise<void>;
  /** Slips made before this moment (ISO 8601) are forgotten; people and ideas stay. How many there were. */
  erase(before: string): Promise<number>;
}

/** Codes that this installation can make again from its secret, but nobody else. */
export interface SlipCodes {
  /** The code of a person: always the same. */
  ofPerson(id: ParticipantId): string;
  /** The codes of one printing: the same when it is asked for again. */
  blank(printing: CommandId, count: number): readonly string[];
  /** The code of what was said before the meeting: the same when its form is sent again. */
  ofForm(id: DeclarationId | SuggestionId): string;
  /** What the record knows a code by. */
  hash(code: string): string;
}

/** Who tries codes: a person's seat, a moderator's link, or a browser's mark. */
export type SlipTrier = ParticipantId | LinkId | `browser ${string}`;

/** Limits guessing: per session, and slowed for all together. Never per address: a hall shares one. */
export interface SlipGuard {
  mayTry(trier: SlipTrier): boolean;
  /** A wrong code was tried. */
  failed(trier: SlipTrier): void;
}
