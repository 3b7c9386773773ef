/** What a free drawing may be: one tldraw shape or arrow binding, without anything that loads from elsewhere. */
import type * as Y from "yjs";
import { z } from "zod";
import type { GuardReason } from "../../src/contract/board-wire.ts";
import { LIMITS } from "../../src/domain/limits.ts";

/** Shapes people draw with. No image, video, bookmark or embed: those load what is not ours. */
const SHAPES = ["draw", "geo", "arrow", "line", "text", "note", "highlight", "frame"] as const;
const MAX_PROPS = 40;
const MAX_DEPTH = 24;

const shapeId = z.string().regex(/^shape:[\w-]{1,64}$/);
const coordinate = z.number().min(-1e6).max(1e6);
/** Fields of every drawing; each can be judged by itself. */
export const DRAWING_FIELDS = {
  pos: z.tuple([coordinate, coordinate]),
  rotation: z.number().min(-1e4).max(1e4),
  index: z.string().regex(/^[0-9A-Za-z]{1,200}$/),
  parent: z.string().regex(/^(?:page|shape):[\w-]{1,64}$/),
  opacity: z.number().min(0).max(1),
};
const SHAPE = z.strictObject({ typeName: z.literal("shape"), type: z.enum(SHAPES), ...DRAWING_FIELDS });
const BINDING = z.strictObject({
  typeName: z.literal("binding"),
  type: z.literal("arrow"),
  fromId: shapeId,
  toId: shapeId,
  ...z.object(DRAWING_FIELDS).partial().shape,
});
const DRAWING = z.discriminatedUnion("typeName", [SHAPE, BINDING]);
const KEY = /^(?:shape|binding):[\w-]{1,64}$/;
const PROP = /^p:[A-Za-z]{1,40}$/;

/** Null when `record` is a drawing that may stay under `key`; otherwise why not. */
export function judgeDrawing(key: string, record: Y.Map<unknown>): GuardReason | null {
  const fields: Record<string, unknown> = {};
  const props: [string, unknown][] = [];
  for (const [name, value] of record) {
    if (PROP.test(name)) props.push([name, value]);
    else if (/^[a-zA-Z]+$/.test(name)) fields[name] = value;
    else return "invalid-record";
  }
  const parsed = DRAWING.safeParse(fields);
  if (!parsed.success || !KEY.test(key) || !key.startsWith(`${parsed.data.typeName}:`)) return "invalid-record";
  if (props.length > MAX_PROPS || !props.every(([name, value]) => isHarmless(value, name.slice(2), 0))) {
    return "invalid-record";
  }
  return JSON.stringify(props).length > LIMITS.drawingRecord ? "too-large" : null;
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
