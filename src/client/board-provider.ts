/**
 * A table's board on a tablet: the document, its local copy and its connection, through everything
 * that can happen to them. When the server says so, the document is thrown away and read anew; what
 * was typed and refused is kept as drafts.
 */
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import type { Presence } from "../board/presence.ts";
import { BOARD_PATH, type GuardReason } from "../contract/board-wire.ts";
import type { TableId } from "../domain/ids.ts";
import type { Side } from "../domain/side.ts";
import { type Draft, DraftKeeper } from "./board-drafts.ts";
import type { SocketEnd } from "./board-end.ts";
import { boardQuery } from "./board-query.ts";
import { BoardSocket } from "./board-socket.ts";
import { type LocalCopy, openLocalCopy } from "./local-copy.ts";
import { UnsavedUpdates } from "./unsaved-updates.ts";

/** Where the work of this tablet is, in one word; `unsent` counts edits not yet on the server's disk. */
export type SaveState =
  | { readonly kind: "connecting" }
  | { readonly kind: "saved"; readonly at: number }
  | { readonly kind: "sending"; readonly unsent: number }
  | { readonly kind: "offline"; readonly unsent: number }
  | { readonly kind: "storage-down"; readonly unsent: number }
  | { readonly kind: "refused"; readonly reason: "not-signed-in" | "unknown-board" | GuardReason };

/** What a screen shows of the session; a new object on every change. */
export interface BoardSnapshot {
  /** Another document after a discard. */
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** The board has been read whole, from the server or from the local copy. */
  readonly ready: boolean;
  /** As new as the server's, at this moment. */
  readonly synced: boolean;
  readonly save: SaveState;
  /** Edits that are not known to be on the server's disk. */
  readonly unsent: number;
  /** Refused words, until they are dismissed. */
  readonly drafts: readonly Draft[];
}

export interface BoardSessionOptions {
  readonly tableId: TableId;
  readonly side: Side;
  /** `ws://host:port`; the page's own host when absent. */
  readonly origin?: string;
  readonly WebSocket?: typeof WebSocket;
  readonly openCopy?: (tableId: string, doc: Y.Doc) => LocalCopy;
}

/** Everything that lives and dies with one document. */
interface Life {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly copy: LocalCopy;
  readonly keeper: DraftKeeper;
  socket: BoardSocket | null;
}

export class BoardSession {
  readonly #options: BoardSessionOptions;
  readonly #listeners = new Set<() => void>();
  #life: Life;
  #snapshot: BoardSnapshot;
  #ready = false;
  #savedAt: number | null = null;
  #refused: SaveState | null = null;
  /** Of documents that were thrown away since the board was last read whole. */
  #formerLives: DraftKeeper[] = [];
  #drafts: readonly Draft[] = [];
  #copyWanted = true;
  #destroyed = false;

  constructor(options: BoardSessionOptions) {
    this.#options = options;
    this.#life = this.#begin();
    this.#snapshot = this.#look();
    void this.#join(this.#life);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): BoardSnapshot => this.#snapshot;

  /** Tells the other tablets what is in hand here. */
  present(change: Omit<Presence, "side">): void {
    const { awareness } = this.#life;
    awareness.setLocalState({ ...awareness.getLocalState(), ...change, side: this.#options.side });
  }

  dismissDrafts(): void {
    this.#drafts = [];
    this.#changed();
  }

  /** Off: nothing of the board is on this tablet's disk any more, while it stays open; on again: all of it. */
  keepCopy(wanted: boolean): void {
    this.#copyWanted = wanted;
    void this.#life.copy.keep(wanted).catch(() => {});
  }

  /** Edits that would be lost if the page closed now and its local copy with it. */
  unsent(): number {
    return this.#life.socket?.unsaved ?? 0;
  }

  async destroy(): Promise<void> {
    this.#destroyed = true;
    const { copy } = this.#life;
    end(this.#life);
    await copy.close();
  }

  #begin(): Life {
    const doc = new Y.Doc();
    const awareness = new Awareness(doc);
    awareness.setLocalState({ side: this.#options.side });
    const copy = (this.#options.openCopy ?? openLocalCopy)(this.#options.tableId, doc);
    const keeper = new DraftKeeper(doc, (places) => copy.log.touch(places));
    return { doc, awareness, copy, keeper, socket: null };
  }

  async #join(life: Life): Promise<void> {
    const left = await life.copy.loaded;
    if (this.#destroyed || this.#life !== life) return;
    life.keeper.remember(left.touched);
    this.#ready = rootsOf(life.doc).meta.has("schema");
    life.socket = new BoardSocket({
      url: () => this.#url(life.doc),
      doc: life.doc,
      awareness: life.awareness,
      unsaved: new UnsavedUpdates(life.copy.log, left.updates),
      onChange: () => this.#onChange(life),
      onEnd: (reason) => this.#onEnd(life, reason),
      ...(this.#options.WebSocket && { WebSocket: this.#options.WebSocket }),
    });
    this.#changed();
  }

  #url(doc: Y.Doc): string {
    const origin = this.#options.origin ?? location.origin.replace(/^http/, "ws");
    return `${origin}${BOARD_PATH}${this.#options.tableId}?${boardQuery("moderator", doc)}`;
  }

  #onChange(life: Life): void {
    if (this.#life !== life || !life.socket) return;
    if (life.socket.synced) this.#onSynced(life);
    if (life.socket.synced && life.socket.unsaved === 0) {
      life.keeper.forget();
      this.#savedAt = Date.now();
    }
    this.#changed();
  }

  #onSynced(life: Life): void {
    this.#ready = true;
    const former = this.#formerLives.splice(0);
    this.#drafts = [...this.#drafts, ...former.flatMap((keeper) => keeper.take(life.doc))];
  }

  #onEnd(life: Life, why: SocketEnd): void {
    if (this.#life !== life) return;
    switch (why.kind) {
      case "not-signed-in":
      case "unknown-board":
        this.#refused = { kind: "refused", reason: why.kind };
        this.#changed();
        break;
      case "refused":
      case "new-epoch":
        void this.#startAnew(life);
    }
  }

  /** The document cannot be saved as it is: a fresh one takes its place, its words become drafts. */
  async #startAnew(life: Life): Promise<void> {
    this.#formerLives.push(life.keeper);
    end(life);
    await life.copy.discard().catch(() => {});
    if (this.#destroyed) return;
    this.#ready = false;
    this.#life = this.#begin();
    if (!this.#copyWanted) this.keepCopy(false);
    this.#changed();
    await this.#join(this.#life);
  }

  #changed(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): BoardSnapshot {
    const { doc, awareness, socket } = this.#life;
    return {
      doc,
      awareness,
      ready: this.#ready,
      synced: socket?.synced ?? false,
      save: this.#saveState(),
      unsent: this.unsent(),
      drafts: this.#drafts,
    };
  }

  #saveState(): SaveState {
    if (this.#refused) return this.#refused;
    const { socket } = this.#life;
    const unsent = socket?.unsaved ?? 0;
    if (!socket?.synced)
      return this.#savedAt === null && !this.#ready ? { kind: "connecting" } : { kind: "offline", unsent };
    if (socket.storageDown) return { kind: "storage-down", unsent };
    return unsent > 0 ? { kind: "sending", unsent } : { kind: "saved", at: this.#savedAt ?? Date.now() };
  }
}

/** Stops a life. Its document stays readable, for the drafts. */
function end({ socket, awareness }: Life): void {
  socket?.destroy();
  awareness.destroy();
}
