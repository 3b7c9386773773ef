/** The board as records of tldraw's store: cards, trays, and what another tablet holds where its hand is. */
import { createShapeId, type IndexKey, type TLParentId, type TLRecord, type TLShape, type TLShapeId } from "tldraw";
import type { BoardList } from "../../board/board-read.ts";
import { type CardBox, canvasOf, type TrayBox } from "../../board/layout.ts";
import type { Held, Presence } from "../../board/presence.ts";
import type { Side } from "../../domain/side.ts";
import { inPile } from "./canvas-order.ts";
import { CARD_TYPE, type CardProps, TRAY_TYPE, type TrayProps } from "./canvas-shapes.tsx";
import { allIdeas } from "./list-model.ts";

const shapeIdOf = (id: string): TLShapeId => createShapeId(id);

/** Is this a card or a tray? */
export const isPaper = (record: { readonly typeName: string; readonly type?: unknown }): record is TLShape =>
  record.typeName === "shape" && (record.type === CARD_TYPE || record.type === TRAY_TYPE);

/** A shape as we write it: everything the store keeps of one. */
export interface PaperRecord {
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
export function shapesOf(list: BoardList, others: readonly Presence[], page: TLParentId): readonly PaperRecord[] {
  const { trays, cards } = canvasOf(list);
  const hands = new Map(
    others.flatMap(({ side, drag }) => (drag ?? []).map((at) => [at.id, { ...at, side }] as const)),
  );
  const numbers = new Map(allIdeas(list).map(({ idea }) => [idea.id, idea.n]));
  const top = trays.length + cards.length;
  const place = (at: number, hand: Hand | undefined) => ({ index: inPile(hand ? top : at) });
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
export function sameShape(record: TLRecord | undefined, shape: PaperRecord): boolean {
  if (record?.typeName !== "shape") return false;
  const { x, y, parentId, index, rotation, opacity, isLocked } = record;
  const same = x === shape.x && y === shape.y && parentId === shape.parentId && index === shape.index;
  if (!same || rotation !== 0 || opacity !== 1 || isLocked) return false;
  const props: object = record.props;
  return Object.entries(shape.props).every(([key, value]) => Reflect.get(props, key) === value);
}
