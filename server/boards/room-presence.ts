/** Presence at one room: collects what writers say of themselves and passes it on ten times a second. */
import { WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import type { BoardConnection } from "./board-connection.ts";
import { Presence } from "./presence.ts";

const EVERY_MS = 100;

export class RoomPresence {
  readonly #states: Presence;
  readonly #members: ReadonlySet<BoardConnection>;
  readonly #publish: (frame: Buffer) => void;
  #timer: NodeJS.Timeout | null = null;

  /** `publish` passes a frame on to other instances. */
  constructor(now: () => number, members: ReadonlySet<BoardConnection>, publish: (frame: Buffer) => void) {
    this.#states = new Presence(now, WIRE_LIMITS.awareness);
    this.#members = members;
    this.#publish = publish;
  }

  /** False: the message is malformed. */
  take(connection: BoardConnection, message: Uint8Array): boolean {
    const news = this.#states.take(connection, message);
    if (news === true) this.#soon();
    return news !== null;
  }

  leave(connection: BoardConnection): void {
    if (this.#states.leave(connection)) this.#soon();
  }

  /** Everybody present here. Null: nobody. */
  all(): Buffer | null {
    return this.#states.all();
  }

  /** A frame of another instance. */
  pass(frame: Buffer): void {
    for (const member of this.#members) if (member.synced && member.seesPresence) member.send(frame);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => this.#send(), EVERY_MS);
  }

  #send(): void {
    this.#timer = null;
    const news = this.#states.flush();
    if (news === null) return;
    this.#publish(news.shared);
    for (const member of this.#members) {
      if (!member.synced || !member.seesPresence) continue;
      const frame = member.writes ? news.without(member.id) : news.shared;
      if (frame !== null) member.send(frame);
    }
  }
}
