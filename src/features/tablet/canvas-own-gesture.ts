/** Tells the others what is being drawn here, from the first point until the drawing is on the board. */
import type { Editor, RecordsDiff, TLRecord, TLShapeId } from "tldraw";
import { GesturePace, writeGesture } from "../../board/gesture.ts";
import { isDrawn } from "../../client/tldraw-records.ts";
import { gestureOf, makingOf } from "./canvas-gesture.ts";

export interface OwnGesturePorts {
  readonly editor: Editor;
  /** Null: nothing is being drawn. */
  readonly tell: (line: string | null) => void;
  /** The drawing is on the board. */
  readonly isOnBoard: (id: string) => boolean;
}

/** Milliseconds between two looks at what is in the making. */
const LOOK = 50;
/** Looks after the hand let go, until the drawing must be on the board. */
const LAST_LOOKS = 40;

export class OwnGesture {
  readonly #ports: OwnGesturePorts;
  readonly #stopListening: () => void;
  #making: TLShapeId | null = null;
  #pace = new GesturePace();
  /** Changed since it was last told. */
  #isNews = false;
  #isTold = false;
  #looksLeft = LAST_LOOKS;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(ports: OwnGesturePorts) {
    this.#ports = ports;
    this.#stopListening = ports.editor.store.listen(({ changes }) => this.#onStore(changes), {
      source: "user",
      scope: "document",
    });
  }

  stop(): void {
    this.#stopListening();
    this.#end();
  }

  #onStore({ added, updated }: RecordsDiff<TLRecord>): void {
    if (!this.#ports.editor.inputs.isPointing) return;
    for (const record of Object.values(added))
      if (isDrawn(record) && record.typeName === "shape") this.#begin(record.id);
    // What an arrow holds on to is a record of its own.
    const changed = [...Object.values(added), ...Object.values(updated).map(([, after]) => after)];
    if (changed.some((record) => record.id === this.#making || holder(record) === this.#making)) this.#isNews = true;
  }

  #begin(id: TLShapeId): void {
    this.#making = id;
    this.#pace = new GesturePace();
    this.#looksLeft = LAST_LOOKS;
    this.#timer ??= setInterval(() => this.#look(), LOOK);
  }

  #look(): void {
    const { editor, isOnBoard } = this.#ports;
    const shape = this.#making && editor.getShape(this.#making);
    if (!shape) return this.#end();
    if (editor.inputs.isPointing) return this.#isNews ? this.#tell(Date.now()) : undefined;
    // What stands in for it elsewhere stays until the drawing itself can take its place.
    this.#looksLeft -= 1;
    if (isOnBoard(shape.id) || this.#looksLeft <= 0) this.#end();
  }

  #tell(now: number): void {
    const { editor, tell } = this.#ports;
    const shape = this.#making && editor.getShape(this.#making);
    const making = shape ? makingOf(editor, shape) : null;
    if (!shape || !making) return;
    const from = this.#pace.next(making.grows ? making.points.length : 0, now);
    if (from === null) return;
    this.#isNews = false;
    const line = writeGesture(gestureOf(editor, shape, making, from));
    if (line === null) return;
    this.#isTold = true;
    tell(line);
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#making = null;
    this.#isNews = false;
    if (this.#isTold) this.#ports.tell(null);
    this.#isTold = false;
  }
}

/** The arrow that this record ties to something. */
const holder = (record: TLRecord): TLShapeId | null =>
  record.typeName === "binding" && record.type === "arrow" ? record.fromId : null;
