/**
 * Cards and trays on the canvas. The store shows what the board says; what a hand moves is written
 * to the board once it lets go. While it holds, the other tablet sees it held.
 */
import {
  createShapeId,
  type Editor,
  getIndicesBetween,
  type IndexKey,
  type TLParentId,
  type TLRecord,
  type TLShape,
  type TLShapeId,
  ZERO_INDEX_KEY,
} from "tldraw";
import { insertIntoGroup, layLoose, moveGroup } from "../../board/board-edits.ts";
import type { BoardList } from "../../board/board-read.ts";
import { type CardBox, canvasOf, type TrayBox } from "../../board/layout.ts";
import { HELD_LIMIT, type Held, type Presence } from "../../board/presence.ts";
import type { Board } from "../../client/use-board.ts";
import { isId } from "../../domain/ids.ts";
import type { Side } from "../../domain/side.ts";
import { CARD_TYPE, type CardProps, TRAY_TYPE, type TrayProps } from "./canvas-shapes.tsx";
import { allIdeas } from "./list-model.ts";

/** Milliseconds between two drafts of a gesture: ten a second. */
const DRAFT_EVERY = 100;
/** Drawings get indices from `a1` on, so cards lie below them. */
const ABOVE_CARDS = "a1" as IndexKey;

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
}

const shapeIdOf = (id: string): TLShapeId => createShapeId(id);
const idOf = (shape: TLShape): string => shape.id.slice("shape:".length);
const isPaper = (record: { readonly typeName: string; readonly type?: unknown }): record is TLShape =>
  record.typeName === "shape" && (record.type === CARD_TYPE || record.type === TRAY_TYPE);

export class CardsBinding {
  readonly #ports: CardPorts;
  readonly #stops: (() => void)[];
  /** Shapes that a hand has moved and that are not written yet. */
  readonly #moved = new Set<TLShapeId>();
  #lastDraft = 0;
  #shown = new Set<TLShapeId>();
  #frame = 0;

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
    const wanted = shapesOf(list, others, editor.getCurrentPageId());
    const inHand = this.#isHeld() ? this.#moved : new Set<TLShapeId>();
    const put = wanted.filter((shape) => !inHand.has(shape.id) && !sameShape(editor.store.get(shape.id), shape));
    const ids = new Set(wanted.map(({ id }) => id));
    const gone = editor.store.allRecords().filter((record) => isPaper(record) && !ids.has(record.id));
    this.#shown = ids;
    if (put.length === 0 && gone.length === 0) return;
    editor.store.mergeRemoteChanges(() => {
      editor.store.remove(gone.map(({ id }) => id));
      editor.store.put(put);
    });
  }

  stop(): void {
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

/** A shape as we write it: everything the store keeps of one. */
interface PaperRecord {
  readonly id: TLShapeId;
  readonly typeName: "shape";
  readonly type: typeof CARD_TYPE | typeof TRAY_TYPE;
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
  readonly index: IndexKey;
  readonly parentId: TLParentId;
  readonly isLocked: boolean;
  readonly opacity: number;
  readonly props: CardProps | TrayProps;
  readonly meta: Record<string, never>;
}

/** All cards and trays of the board; what another tablet holds is where its hand is. */
function shapesOf(list: BoardList, others: readonly Presence[], page: TLParentId): readonly PaperRecord[] {
  const { trays, cards } = canvasOf(list);
  const hands = new Map(
    others.flatMap(({ side, drag }) => (drag ?? []).map((at) => [at.id, { ...at, side }] as const)),
  );
  const numbers = new Map(allIdeas(list).map(({ idea }) => [idea.id, idea.n]));
  const indices = getIndicesBetween(ZERO_INDEX_KEY, ABOVE_CARDS, trays.length + cards.length);
  const top = indices.at(-1) ?? ZERO_INDEX_KEY;
  const place = (index: number, hand: Hand | undefined) => ({ index: hand ? top : (indices[index] ?? top) });
  return [
    ...trays.map((tray, i) => ({ ...trayRecord(tray, page, hands.get(tray.group.id)), ...place(i, undefined) })),
    ...cards.map((card, i) => ({
      ...cardRecord(
        card,
        page,
        hands.get(card.item.idea.id),
        numbers.get(card.item.idea.mergedInto ?? card.item.idea.id) ?? 0,
      ),
      ...place(trays.length + i, hands.get(card.item.idea.id)),
    })),
  ];
}

type Hand = Held & { readonly side: Side };

const COMMON = { typeName: "shape", rotation: 0, isLocked: false, opacity: 1, meta: {} } as const;

function trayRecord(
  { group, box, count }: TrayBox,
  page: TLParentId,
  hand: Hand | undefined,
): Omit<PaperRecord, "index"> {
  const props: TrayProps = { w: box.w, h: box.h, title: group.title, count, held: hand?.side ?? "" };
  return {
    ...COMMON,
    id: shapeIdOf(group.id),
    type: TRAY_TYPE,
    x: hand?.x ?? box.x,
    y: hand?.y ?? box.y,
    parentId: page,
    props,
  };
}

function cardRecord(
  { item, tray, box }: CardBox,
  page: TLParentId,
  hand: Hand | undefined,
  into: number,
): Omit<PaperRecord, "index"> {
  const { id, n, text, hasSketch, hasPhoto = false, source, mergedInto } = item.idea;
  const mergedN = mergedInto === null ? 0 : into;
  const props: CardProps = {
    w: box.w,
    h: box.h,
    idea: id,
    n,
    text,
    hasSketch,
    hasPhoto,
    source,
    mergedN,
    held: hand?.side ?? "",
  };
  const parentId = hand || tray === null ? page : shapeIdOf(tray);
  return { ...COMMON, id: shapeIdOf(id), type: CARD_TYPE, x: hand?.x ?? box.x, y: hand?.y ?? box.y, parentId, props };
}

/** Does the store show this already? */
function sameShape(record: TLRecord | undefined, shape: PaperRecord): boolean {
  if (record?.typeName !== "shape") return false;
  const { x, y, parentId, index, rotation, opacity, isLocked } = record;
  const same = x === shape.x && y === shape.y && parentId === shape.parentId && index === shape.index;
  if (!same || rotation !== 0 || opacity !== 1 || isLocked) return false;
  const props: object = record.props;
  return Object.entries(shape.props).every(([key, value]) => Reflect.get(props, key) === value);
}
