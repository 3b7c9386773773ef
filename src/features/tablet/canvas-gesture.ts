/** A drawing in the making: from tldraw's shape to what is told of it, and back to a shape that stands in for it. */
import {
  createShapeId,
  type Editor,
  getArrowInfo,
  getIndices,
  type IndexKey,
  type TLArrowShape,
  type TLDrawShape,
  type TLFrameShape,
  type TLGeoShape,
  type TLHighlightShape,
  type TLLineShape,
  type TLRecord,
  type TLShape,
  type VecLike,
} from "tldraw";
import { GESTURE_OUTLINES, type Gesture, type GesturePoint, toGrid, toPressureGrid } from "../../board/gesture.ts";

/** A shape as it is told, its points still in its own place. */
export interface Making extends Pick<Gesture, "kind" | "colour" | "size"> {
  readonly points: readonly VecLike[];
  /** A stroke grows at its end; of other shapes all points move. */
  readonly grows: boolean;
}

/** What can be told of a shape; null: it is seen when it is done. */
export function makingOf(editor: Editor, shape: TLShape): Making | null {
  const moves = { grows: false } as const;
  if (editor.isShapeOfType<TLDrawShape>(shape, "draw"))
    return { kind: shape.props.isPen ? "pen" : "draw", ...strokeOf(shape) };
  if (editor.isShapeOfType<TLHighlightShape>(shape, "highlight")) return { kind: "highlight", ...strokeOf(shape) };
  if (editor.isShapeOfType<TLFrameShape>(shape, "frame"))
    return { kind: "frame", colour: "black", size: "m", points: cornersOf(shape.props), ...moves };
  if (editor.isShapeOfType<TLGeoShape>(shape, "geo")) {
    const kind = GESTURE_OUTLINES.find((outline) => outline === shape.props.geo);
    const { color: colour, size } = shape.props;
    return kind ? { kind, colour, size, points: cornersOf(shape.props), ...moves } : null;
  }
  if (editor.isShapeOfType<TLLineShape>(shape, "line")) {
    const { color: colour, size, points } = shape.props;
    return { kind: "line", colour, size, points: inOrder(points), ...moves };
  }
  if (!editor.isShapeOfType<TLArrowShape>(shape, "arrow")) return null;
  const { color: colour, size } = shape.props;
  // Of an arrow that holds on to something, the ends that are seen.
  const seen = getArrowInfo(editor, shape);
  return seen?.isValid ? { kind: "arrow", colour, size, points: [seen.start.point, seen.end.point], ...moves } : null;
}

function strokeOf({ props }: TLDrawShape | TLHighlightShape) {
  const points = props.segments.flatMap((segment) => segment.points);
  return { colour: props.color, size: props.size, points, grows: true } as const;
}

const cornersOf = ({ w, h }: { readonly w: number; readonly h: number }): readonly VecLike[] => [
  { x: 0, y: 0 },
  { x: w, y: h },
];

const inOrder = (points: TLLineShape["props"]["points"]): readonly VecLike[] =>
  Object.values(points).sort((a, b) => (a.index < b.index ? -1 : 1));

/** What is told of a shape without the first `from` of its points. */
export function gestureOf(editor: Editor, shape: TLShape, making: Making, from: number): Gesture {
  const { kind, colour, size, points } = making;
  const place = editor.getShapePageTransform(shape);
  const onCanvas = points.slice(from).map((point): GesturePoint => {
    const { x, y } = place.applyToPoint({ x: toGrid(point.x), y: toGrid(point.y) });
    return { x, y, z: toPressureGrid(point.z ?? 0.5) };
  });
  return { kind, colour, size, id: shape.id.slice("shape:".length), from, points: onCanvas };
}

/** The shape that stands in for a gesture: locked, so that nobody takes hold of what is not there yet. Null: not enough to be seen. */
export function standInFor(editor: Editor, gesture: Gesture, index: IndexKey): TLRecord | null {
  const [first] = gesture.points;
  const shaped = first && shapedAs(gesture);
  if (!shaped) return null;
  const { type, at = first, props } = shaped;
  const record = {
    typeName: "shape",
    id: createShapeId(gesture.id),
    type,
    x: at.x,
    y: at.y,
    rotation: 0,
    index,
    parentId: editor.getCurrentPageId(),
    isLocked: true,
    opacity: 1,
    props: { ...editor.getShapeUtil(type).getDefaultProps(), ...props },
    meta: {},
  };
  // The store judges it by its schema when it is put.
  return record as unknown as TLRecord;
}

interface Shaped {
  readonly type: string;
  readonly at?: GesturePoint;
  readonly props: object;
}

function shapedAs({ kind, colour: color, size, points }: Gesture): Shaped | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const inside = points.map(({ x, y, z = 0.5 }) => ({ x: x - first.x, y: y - first.y, z }));
  const end = { x: last.x - first.x, y: last.y - first.y };
  const look = { color, size };
  switch (kind) {
    case "draw":
    case "pen":
      return { type: "draw", props: { ...look, segments: [{ type: "free", points: inside }], isPen: kind === "pen" } };
    case "highlight":
      return { type: kind, props: { ...look, segments: [{ type: "free", points: inside }] } };
    case "arrow":
      return { type: kind, props: { ...look, start: { x: 0, y: 0 }, end } };
    case "line":
      return { type: kind, props: { ...look, points: handlesAt(inside) } };
    case "frame":
      return { type: kind, at: cornerOf(first, last), props: boxOf(end) };
    case "rectangle":
    case "ellipse":
    case "diamond":
    case "cloud":
      return { type: "geo", at: cornerOf(first, last), props: { ...look, geo: kind, ...boxOf(end) } };
  }
}

const cornerOf = (one: GesturePoint, other: GesturePoint): GesturePoint => ({
  x: Math.min(one.x, other.x),
  y: Math.min(one.y, other.y),
});

const boxOf = ({ x, y }: GesturePoint) => ({ w: Math.max(1, Math.abs(x)), h: Math.max(1, Math.abs(y)) });

function handlesAt(points: readonly GesturePoint[]) {
  const indices = getIndices(points.length);
  return Object.fromEntries(
    points.map(({ x, y }, i) => {
      const index = indices[i] ?? "a1";
      return [index, { id: index, index, x, y }];
    }),
  );
}
