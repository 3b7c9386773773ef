/** The devices at one board: who comes in, what each may do there, and who is asked to go. */
import { WIRE_LIMITS } from "../../src/contract/board-wire.ts";
import { CLOSE, type CloseCode } from "../../src/contract/close-codes.ts";
import { type Actor, can, type Subject } from "../../src/domain/access.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Side } from "../../src/domain/side.ts";
import type { TableLife, TableStanding } from "../../src/domain/table.ts";
import { BoardConnection, type BoardSocket, type ConnectionRoom } from "./board-connection.ts";
import { KEEPALIVE, storageFrame } from "./board-frames.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import { Patience } from "./patience.ts";

interface Deps {
  readonly tableId: TableId;
  readonly metrics: BoardMetrics;
  readonly now: () => number;
}

let connections = 0;

export class RoomMembers {
  readonly #deps: Deps;
  readonly #all = new Set<BoardConnection>();
  readonly #patience = new Patience();
  #standing: TableStanding;

  constructor(standing: TableStanding, deps: Deps) {
    this.#deps = deps;
    this.#standing = standing;
  }

  get all(): ReadonlySet<BoardConnection> {
    return this.#all;
  }

  get life(): TableLife {
    return this.#standing.life;
  }

  get sides(): readonly Side[] {
    return [...this.#all].flatMap((member) => member.side ?? []);
  }

  /** May this actor see the board? `later`: not while the round is silent. */
  admits(actor: Actor): "yes" | "no" | "later" {
    if (can(actor, "read-board", this.#subject)) return "yes";
    return can(actor, "read-board", { ...this.#subject, silent: false }) ? "later" : "no";
  }

  /** Takes a device in, with the rights of its actor. Null: it was turned away. */
  join(actor: Actor, socket: BoardSocket, room: ConnectionRoom): BoardConnection | null {
    if (this.#all.size >= WIRE_LIMITS.connectionsPerBoard) {
      socket.ws.close(CLOSE.tooMany, "board-full");
      return null;
    }
    connections += 1;
    const connection = new BoardConnection(connections, actor, socket, room, this.#deps.metrics);
    if (!this.#patience.admits(connection.person, this.#deps.now())) {
      connection.close(CLOSE.tooMany, "refused too often");
      return null;
    }
    connection.writes = can(actor, "write-board", this.#subject);
    this.#all.add(connection);
    this.#deps.metrics.connections += 1;
    this.#deps.metrics.joins += 1;
    return connection;
  }

  /** False: it was not here (any more). */
  leave(connection: BoardConnection): boolean {
    if (!this.#all.delete(connection)) return false;
    this.#deps.metrics.connections -= 1;
    return true;
  }

  /** An update of this device was refused: who insists is kept out for a while. */
  refused({ person }: BoardConnection): void {
    this.#patience.refused(person, this.#deps.now());
  }

  /** Applies a change of how the table stands: everyone whose right it changes is closed, to be judged again. */
  rejudge(standing: TableStanding): void {
    this.#standing = standing;
    for (const member of this.#all) {
      const writes = can(member.actor, "write-board", this.#subject);
      if (writes === member.writes && can(member.actor, "read-board", this.#subject)) continue;
      member.writes = false;
      member.close(CLOSE.rightsChanged);
    }
  }

  drop(which: (actor: Actor) => boolean): void {
    for (const member of this.#all) if (which(member.actor)) member.close(CLOSE.rightsChanged);
  }

  heartbeat(): void {
    for (const member of this.#all) {
      member.send(KEEPALIVE);
      member.heartbeat();
    }
  }

  storageChanged(failing: boolean): void {
    const frame = storageFrame(failing);
    for (const member of this.#all) if (member.writes) member.send(frame);
  }

  /** Takes nothing more from anybody. */
  pause(): void {
    for (const member of this.#all) member.pause();
  }

  /** Says goodbye to everybody. */
  close(code: CloseCode): void {
    for (const member of this.#all) member.close(code);
  }

  get #subject(): Subject & { readonly kind: "table" } {
    return { kind: "table", id: this.#deps.tableId, ...this.#standing };
  }
}
