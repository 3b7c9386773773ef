/** A free drawing as tldraw's record and as registers of the board document, and back. Pure. */
import type { TLBinding, TLDrawShapeSegment, TLShape } from "tldraw";
import * as Y from "yjs";
import { DRAWN_SHAPES } from "../board/board-doc.ts";
import { toGrid, toPressureGrid } from "../board/gesture.ts";

const DRAWN: ReadonlySet<string> = new Set(DRAWN_SHAPES);

/** Is a shape of this type one that people draw with? */
export const isDrawnShape = (type: unknown): boolean => DRAWN.has(String(type));

export type DrawnRecord = TLShape | TLBinding;

/** Is this a record that is stored as a drawing? */
export const isDrawn = (record: { readonly typeName: string; readonly type?: unknown }): record is DrawnRecord =>
  record.typeName === "shape" ? isDrawnShape(record.type) : record.typeName === "binding" && record.type === "arrow";

/** Keys of the store that drawings live under. */
export const isDrawingId = (id: string): boolean => /^(shape|binding):[\w-]{1,64}$/.test(id);

/** The registers of a record: one per unit of meaning, so that two people can change different ones. */
export function fieldsOf(record: DrawnRecord): Map<string, unknown> {
  const fields = new Map<string, unknown>([
    ["typeName", record.typeName],
    ["type", record.type],
  ]);
  if (record.typeName === "binding") {
    fields.set("fromId", record.fromId).set("toId", record.toId);
  } else {
    fields.set("pos", [bounded(record.x), bounded(record.y)]);
    fields.set("rotation", record.rotation).set("index", record.index);
    fields.set("parent", record.parentId).set("opacity", record.opacity);
  }
  for (const [name, value] of Object.entries(record.props))
    if (value !== undefined) fields.set(`p:${name}`, name === "segments" ? onGrid(value) : value);
  return fields;
}

/** Points of strokes, as precise as an eye sees: with all their digits a stroke takes half as many bytes more. */
function onGrid(segments: unknown): unknown {
  // The store has judged it by tldraw's schema.
  return (segments as readonly TLDrawShapeSegment[]).map(({ type, points }) => ({
    type,
    points: points.map(({ x, y, z }) => ({
      x: toGrid(x),
      y: toGrid(y),
      ...(z !== undefined && { z: toPressureGrid(z) }),
    })),
  }));
}

const bounded = (value: number): number => Math.min(999_999, Math.max(-999_999, value));

/** Equal as JSON: registers are plain values. */
export const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** The record under `id`, unchecked: the store validates it. Null when it cannot even be read. */
export function recordOf(id: string, fields: unknown): object | null {
  if (!(fields instanceof Y.Map)) return null;
  const props: Record<string, unknown> = {};
  for (const [key, value] of fields) if (key.startsWith("p:")) props[key.slice(2)] = value;
  const typeName = fields.get("typeName");
  const common = { id, typeName, type: fields.get("type"), props, meta: {} };
  if (typeName === "binding") return { ...common, fromId: fields.get("fromId"), toId: fields.get("toId") };
  const pos = fields.get("pos");
  if (typeName !== "shape" || !Array.isArray(pos)) return null;
  return {
    ...common,
    x: pos[0],
    y: pos[1],
    rotation: fields.get("rotation"),
    index: fields.get("index"),
    parentId: fields.get("parent"),
    opacity: fields.get("opacity"),
    isLocked: false,
  };
}
