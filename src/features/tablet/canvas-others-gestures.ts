/**
 * Shows what others draw while they draw it. What stands in for a drawing has its id, so that the drawing
 * takes its place without a flicker; what never arrives goes soon after its hand.
 */
import { createShapeId, type Editor, type IndexKey, type TLShapeId } from "tldraw";
import { type Gesture, type Heard, heard, readGesture } from "../../board/gesture.ts";
import { standInFor } from "./canvas-gesture.ts";

export interface OthersGesturesPorts {
  readonly editor: Editor;
  /** The drawing itself is on the board. */
  readonly isOnBoard: (id: string) => boolean;
}

/** Milliseconds in which a drawing arrives after its hand let go. */
const GRACE = 1200;
/** Strokes that follow each other quickly wait for each other; more than a table draws in that time. */
const MOST_SHOWN = 40;

interface Shown {
  readonly client: number;
  readonly index: IndexKey;
  heard: Heard | null;
  goes: ReturnType<typeof setTimeout> | undefined;
}

export class OthersGestures {
  readonly #ports: OthersGesturesPorts;
  readonly #shown = new Map<TLShapeId, Shown>();

  constructor(ports: OthersGesturesPorts) {
    this.#ports = ports;
  }

  /** All that is in the making elsewhere now, by connection. */
  hear(lines: ReadonlyMap<number, string>): void {
    for (const [client, line] of lines) {
      const gesture = readGesture(line);
      if (gesture) this.#show(client, gesture);
    }
    for (const [id, shown] of this.#shown) {
      if (this.#ports.isOnBoard(id)) this.#remove(id);
      else if (!lines.has(shown.client)) shown.goes ??= setTimeout(() => this.#remove(id), GRACE);
    }
  }

  stop(): void {
    for (const id of this.#shown.keys()) this.#remove(id);
  }

  #show(client: number, gesture: Gesture): void {
    const { editor, isOnBoard } = this.#ports;
    const id = createShapeId(gesture.id);
    if (isOnBoard(id)) return;
    const shown = this.#shown.get(id) ?? this.#begin(id, client);
    if (shown?.client !== client) return;
    clearTimeout(shown.goes);
    shown.goes = undefined;
    shown.heard = heard(shown.heard, gesture);
    const record = standInFor(editor, { ...gesture, ...shown.heard }, shown.index);
    if (!record) return;
    try {
      editor.store.mergeRemoteChanges(() => editor.store.put([record]));
    } catch {
      // What the store does not take is not shown: the drawing itself is judged when it comes.
    }
  }

  /** Null: there is something else under this id. */
  #begin(id: TLShapeId, client: number): Shown | null {
    const { editor } = this.#ports;
    if (editor.store.has(id)) return null;
    for (const oldest of [...this.#shown.keys()].slice(0, -(MOST_SHOWN - 1))) this.#remove(oldest);
    const index = editor.getHighestIndexForParent(editor.getCurrentPageId());
    const shown: Shown = { client, index, heard: null, goes: undefined };
    this.#shown.set(id, shown);
    return shown;
  }

  /** Drawings themselves are never locked: what is locked under the id still stands in. */
  #remove(id: TLShapeId): void {
    const { editor } = this.#ports;
    clearTimeout(this.#shown.get(id)?.goes);
    this.#shown.delete(id);
    if (editor.getShape(id)?.isLocked) editor.store.mergeRemoteChanges(() => editor.store.remove([id]));
  }
}
