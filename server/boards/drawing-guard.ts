/** What a free drawing may be: one tldraw shape or arrow binding, as the tools of the canvas make it. */
import * as Y from "yjs";
import { z } from "zod";
import { type BoardRoots, DRAWN_SHAPES } from "../../src/board/board-doc.ts";
import type { GuardReason } from "../../src/contract/board-wire.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { BINDING_PROPS, drawingIndex, SHAPE_PROPS } from "./drawing-props.ts";

const MAX_DEPTH = 24;
/** Frames in frames. */
const MAX_NESTING = 24;

const shapeId = z.string().regex(/^shape:[\w-]{1,64}$/);
const coordinate = z.number().min(-1e6).max(1e6);
/** Fields of every drawing that can be judged by themselves. */
export const DRAWING_FIELDS = {
  pos: z.tuple([coordinate, coordinate]),
  rotation: z.number().min(-1e4).max(1e4),
  index: drawingIndex,
  opacity: z.number().min(0).max(1),
};
const PLACED = { ...DRAWING_FIELDS, parent: z.string().regex(/^(?:page|shape):[\w-]{1,64}$/) };
const SHAPE = z.strictObject({ typeName: z.literal("shape"), type: z.enum(DRAWN_SHAPES), ...PLACED });
const BINDING = z.strictObject({
  typeName: z.literal("binding"),
  type: z.literal("arrow"),
  fromId: shapeId,
  toId: shapeId,
  ...z.object(PLACED).partial().shape,
});
const DRAWING = z.discriminatedUnion("typeName", [SHAPE, BINDING]);
const KEY = /^(?:shape|binding):[\w-]{1,64}$/;
const PROP = /^p:[A-Za-z]{1,40}$/;

/** Null when the record under `key` is a drawing that may stay; otherwise why not. */
export function judgeDrawing(key: string, record: Y.Map<unknown>, drawing: BoardRoots["drawing"]): GuardReason | null {
  const fields: Record<string, unknown> = {};
  const props: Record<string, unknown> = {};
  for (const [name, value] of record) {
    if (PROP.test(name)) props[name.slice(2)] = value;
    else if (/^[a-zA-Z]+$/.test(name)) fields[name] = value;
    else return "invalid-record";
  }
  const parsed = DRAWING.safeParse(fields);
  if (!parsed.success || !KEY.test(key) || !key.startsWith(`${parsed.data.typeName}:`)) return "invalid-record";
  if (!isHarmless(props, "", 0)) return "invalid-record";
  if (JSON.stringify(props).length > LIMITS.drawingRecord) return "too-large";
  const { data } = parsed;
  const shape = data.typeName === "shape" ? SHAPE_PROPS[data.type] : BINDING_PROPS;
  if (!shape.safeParse(props).success) return "invalid-record";
  const hangs = data.typeName === "shape" ? isInItself(key, drawing) : !startsAtArrow(data.fromId, drawing);
  return hangs ? "invalid-record" : null;
}

/** A canvas that draws a frame inside itself never ends. */
function isInItself(key: string, drawing: BoardRoots["drawing"]): boolean {
  let at: unknown = key;
  for (let depth = 0; depth <= MAX_NESTING; depth += 1) {
    at = fieldOf(drawing, at, "parent");
    if (at === undefined) return false;
    if (at === key) return true;
  }
  return true;
}

/** Only arrows hold on to something. One that was deleted meanwhile is nobody's fault. */
const startsAtArrow = (id: string, drawing: BoardRoots["drawing"]): boolean =>
  (fieldOf(drawing, id, "type") ?? "arrow") === "arrow";

function fieldOf(drawing: BoardRoots["drawing"], id: unknown, name: string): unknown {
  const record: unknown = typeof id === "string" ? drawing.get(id) : undefined;
  return record instanceof Y.Map ? record.get(name) : undefined;
}

/** Plain JSON, not too deep, and no address that a canvas would load or open except ordinary links. */
function isHarmless(value: unknown, name: string, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === "string") return isHarmlessText(value, name);
  if (value === null || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((item) => isHarmless(item, name, depth + 1));
  if (typeof value !== "object" || !isPlain(value)) return false;
  return Object.entries(value).every(([key, item]) => key !== "__proto__" && isHarmless(item, key, depth + 1));
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

function isHarmlessText(value: string, name: string): boolean {
  if (name === "src" || name === "assetId" || name === "url") return value === "";
  return name !== "href" || /^(?:https?:\/\/|mailto:)/i.test(value);
}
