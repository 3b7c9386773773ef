/**
 * Cards and trays on the canvas. The store shows what the board says; what a hand moves is written
 * to the board once it lets go. While it holds, the other tablet sees it held.
 */
import type { Editor, TLRecord, TLShape, TLShapeId } from "tldraw";
import { insertIntoGroup, layLoose, moveGroup } from "../../board/board-edits.ts";
import type { BoardList } from "../../board/board-read.ts";
import { canvasOf } from "../../board/layout.ts";
import { HELD_LIMIT, type Held } from "../../board/presence.ts";
import type { Board } from "../../client/use-board.ts";
import { isId } from "../../domain/ids.ts";
import { isPaper, type PaperRecord, sameShape, shapesOf } from "./canvas-records.ts";
import { allIdeas } from "./list-model.ts";

/** Milliseconds between two drafts of a gesture: ten a second. */
const DRAFT_EVERY = 100;
/** New shapes in one go, the first of them more than a screen shows. */
const PORTION = 40;
/** Milliseconds between two portions, for whatever a finger wants meanwhile. */
const PAUSE = 30;
/** The same while the document is on its way: without it nothing can be carried, and cards out of sight can wait. */
const LONG_PAUSE = 300;

/** A card or tray that was let go; `tray` is the group it lies in now, if it is another one than before. */
export interface Carried {
  readonly id: string;
  readonly tray: string | null;
}

export interface CardPorts {
  readonly editor: Editor;
  /** The board as it is now. */
  readonly board: () => Board;
  /** Words for what a hand has moved. */
  readonly label: (moved: readonly Carried[]) => string;
  readonly say: (words: string) => void;
  /** Called when cards or trays have come. */
  readonly onPut: () => void;
  /** The document has not come yet. */
  readonly isAwaited: () => boolean;
}

const idOf = (shape: TLShape): string => shape.id.slice("shape:".length);

export class CardsBinding {
  readonly #ports: CardPorts;
  readonly #stops: (() => void)[];
  /** Shapes that a hand has moved and that are not written yet. */
  readonly #moved = new Set<TLShapeId>();
  #lastDraft = 0;
  #shown = new Set<TLShapeId>();
  #looked: (Pick<Board, "list" | "others"> & { readonly shapes: readonly PaperRecord[] }) | null = null;
  #frame = 0;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: CardPorts) {
    this.#ports = ports;
    const { editor } = ports;
    this.#stops = [
      // People erase their drawings here; ideas are hidden, with a reason.
      editor.sideEffects.registerBeforeDeleteHandler("shape", (shape, source) =>
        source === "user" && isPaper(shape) && this.#shown.has(shape.id) ? false : undefined,
      ),
      editor.store.listen(
        ({ changes }) => this.#onStore(Object.values(changes.updated), Object.values(changes.added)),
        {
          source: "user",
          scope: "document",
        },
      ),
    ];
    this.project();
  }

  /** Shows the board. What is in hand here stays in the hand. */
  project({ list, others }: Pick<Board, "list" | "others"> = this.#ports.board()): void {
    const { editor } = this.#ports;
    const wanted = this.#shapesOf(list, others);
    const inHand = this.#isHeld() ? this.#moved : new Set<TLShapeId>();
    const put = this.#portion(
      wanted.filter((shape) => !inHand.has(shape.id) && !sameShape(editor.store.get(shape.id), shape)),
    );
    const ids = new Set(wanted.map(({ id }) => id));
    const gone = editor.store.allRecords().filter((record) => isPaper(record) && !ids.has(record.id));
    this.#shown = ids;
    if (put.length === 0 && gone.length === 0) return;
    editor.store.mergeRemoteChanges(() => {
      editor.store.remove(gone.map(({ id }) => id));
      editor.store.put(put);
    });
    this.#ports.onPut();
  }

  /** The board as shapes, worked out once for every look of it: portions of it are put one after the other. */
  #shapesOf(list: BoardList, others: Board["others"]): readonly PaperRecord[] {
    const known = this.#looked;
    if (known?.list === list && known.others === others) return known.shapes;
    const shapes = shapesOf(list, others, this.#ports.editor.getCurrentPageId());
    this.#looked = { list, others, shapes };
    return shapes;
  }

  /**
   * What of `shapes` to put now. A full board comes in portions, trays and what is in sight first, so that it
   * can be worked with at once.
   */
  #portion(shapes: readonly PaperRecord[]): PaperRecord[] {
    const { editor } = this.#ports;
    clearTimeout(this.#next);
    const isNew = new Set(shapes.filter(({ id }) => !editor.store.has(id)));
    if (isNew.size <= PORTION) return [...shapes];
    this.#next = setTimeout(() => this.project(), this.#ports.isAwaited() ? LONG_PAUSE : PAUSE);
    const nearest = nearestFirst(editor, [...isNew]).slice(0, PORTION);
    return [...shapes.filter((shape) => !isNew.has(shape)), ...nearest];
  }

  stop(): void {
    clearTimeout(this.#next);
    cancelAnimationFrame(this.#frame);
    this.#commit();
    for (const stop of this.#stops) stop();
  }

  #isHeld(): boolean {
    return this.#ports.editor.inputs.isPointing;
  }

  #onStore(updated: readonly (readonly [TLRecord, TLRecord])[], added: readonly TLRecord[]): void {
    for (const [before, after] of updated)
      if (isPaper(after) && isPaper(before) && hasMoved(before, after)) this.#moved.add(after.id);
    const copies = added.some(isPaper);
    if (this.#moved.size === 0 && !copies) return;
    if (this.#isHeld()) this.#draft();
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#whenFree());
  }

  readonly #whenFree = (): void => {
    if (this.#isHeld()) {
      this.#draft();
      this.#frame = requestAnimationFrame(this.#whenFree);
      return;
    }
    this.#commit();
    // Copies of cards (paste, duplicate) and whatever fell beside its place are put right.
    this.project();
  };

  /** Tells the other tablet what is in hand and where, at most ten times a second. */
  #draft(): void {
    const now = Date.now();
    if (now - this.#lastDraft < DRAFT_EVERY) return;
    this.#lastDraft = now;
    this.#ports.board().present({ drag: this.#held().slice(0, HELD_LIMIT) });
  }

  #held(): readonly Held[] {
    const { editor } = this.#ports;
    return [...this.#moved].flatMap((id) => {
      const shape = editor.getShape(id);
      const bounds = shape && editor.getShapePageBounds(shape);
      return shape && bounds ? [{ id: idOf(shape), x: Math.round(bounds.x), y: Math.round(bounds.y) }] : [];
    });
  }

  /** One gesture, one edit. */
  #commit(): void {
    if (this.#moved.size === 0) return;
    const { editor, board, label, say } = this.#ports;
    const shapes = [...this.#moved].flatMap((id) => editor.getShape(id) ?? []);
    this.#moved.clear();
    const { list } = board();
    const words = label(shapes.map((shape) => carriedOf(list, shape)));
    let changed = false;
    board().edit(words, (doc) => {
      for (const shape of shapes) changed = this.#write(doc, list, shape) || changed;
    });
    board().present({ drag: undefined });
    if (changed) say(words);
  }

  #write(doc: Board["doc"], list: BoardList, shape: TLShape): boolean {
    const bounds = this.#ports.editor.getShapePageBounds(shape);
    const id = idOf(shape);
    if (!bounds) return false;
    if (isId("group", id)) {
      moveGroup(doc, id, [bounds.x, bounds.y]);
      return true;
    }
    if (!isId("idea", id)) return false;
    const tray = shape.parentId.slice("shape:".length);
    if (!isId("group", tray)) {
      layLoose(doc, id, [bounds.x, bounds.y]);
      return true;
    }
    const { index, isThere } = slotIn(list, tray, id, shape.y + bounds.h / 2);
    if (!isThere) insertIntoGroup(doc, id, tray, index);
    return !isThere;
  }
}

/** Trays, as cards lie in them; then cards by their way from what is in sight. */
function nearestFirst(editor: Editor, shapes: readonly PaperRecord[]): PaperRecord[] {
  const { center } = editor.getViewportPageBounds();
  const way = ({ parentId, x, y }: PaperRecord): number => {
    const tray = editor.store.get(parentId as TLShapeId);
    return Math.hypot((tray?.x ?? 0) + x - center.x, (tray?.y ?? 0) + y - center.y);
  };
  const trays = shapes.filter((shape) => isPaper(shape) && !("idea" in shape.props));
  const cards = shapes.filter(({ props }) => "idea" in props).map((shape) => ({ shape, way: way(shape) }));
  return [...trays, ...cards.sort((a, b) => a.way - b.way).map(({ shape }) => shape)];
}

/** Between which siblings a card was dropped: by its middle, `y` in the tray. */
function slotIn(
  list: BoardList,
  tray: string,
  id: string,
  y: number,
): { readonly index: number; readonly isThere: boolean } {
  const inTray = canvasOf(list).cards.filter((card) => card.tray === tray);
  const before = inTray.findIndex((card) => card.item.idea.id === id);
  const others = inTray.filter((card) => card.item.idea.id !== id);
  const index = others.filter(({ box }) => box.y + box.h / 2 < y).length;
  return { index, isThere: before === index };
}

function carriedOf(list: BoardList, shape: TLShape): Carried {
  const id = idOf(shape);
  const tray = shape.parentId.slice("shape:".length);
  const before = allIdeas(list).find(({ idea }) => idea.id === id)?.place?.group;
  return { id, tray: isId("group", tray) && tray !== before ? tray : null };
}

const hasMoved = (before: TLShape, after: TLShape): boolean =>
  before.x !== after.x || before.y !== after.y || before.parentId !== after.parentId;
