/** Free drawings read for a picture: only what is drawn of them, tolerantly. What cannot be read is skipped. */
import type * as Y from "yjs";
import { z } from "zod";
import type { BoardRoots } from "../board-doc.ts";
import { plain } from "../board-read.ts";

const number = z.number().min(-1e6).max(1e6);
const length = z.number().min(0).max(1e6);
const point = z.object({ x: number, y: number });
const words = z.string().max(20_000).catch("");

export const DRAWN_COLOURS = {
  black: "#1d1d1d",
  grey: "#9fa8b2",
  "light-violet": "#e085f4",
  violet: "#ae3ec9",
  blue: "#4465e9",
  "light-blue": "#4ba1f1",
  yellow: "#f1ac4b",
  orange: "#e16919",
  green: "#099268",
  "light-green": "#4cb05e",
  "light-red": "#f87777",
  red: "#e03131",
  white: "#ffffff",
} as const;
type Colour = keyof typeof DRAWN_COLOURS;
export const COLOURS = Object.keys(DRAWN_COLOURS) as Colour[];

const style = {
  color: z.enum(COLOURS).catch("black"),
  size: z.enum(["s", "m", "l", "xl"]).catch("m"),
  dash: z.enum(["draw", "solid", "dashed", "dotted"]).catch("draw"),
  fill: z.string().catch("none"),
  scale: z.number().min(0.01).max(100).catch(1),
  text: words,
  richText: z.unknown().optional(),
};
const segments = z.array(z.object({ points: z.array(point).max(20_000) })).max(2000);
const ends = { arrowheadStart: z.string().catch("none"), arrowheadEnd: z.string().catch("arrow") };

/** What a picture needs of each kind, as tldraw names it. */
const KINDS = {
  draw: z.object({ ...style, segments, isClosed: z.boolean().catch(false) }),
  highlight: z.object({ ...style, segments }),
  geo: z.object({ ...style, geo: z.string().catch("rectangle"), w: length, h: length, growY: length.catch(0) }),
  arrow: z.object({ ...style, ...ends, start: point, end: point, bend: number.catch(0) }),
  line: z.object({
    ...style,
    points: z.record(z.string(), point.extend({ index: z.string() })),
    spline: z.string().catch("line"),
  }),
  text: z.object({ ...style, w: length, autoSize: z.boolean().catch(true) }),
  note: z.object({ ...style, growY: length.catch(0) }),
  frame: z.object({ ...style, w: length, h: length, name: words }),
} as const;
type Kind = keyof typeof KINDS;

interface Common {
  readonly id: string;
  /** `page:…` or the shape that it lies in. */
  readonly parent: string;
  readonly pos: readonly [number, number];
  /** Radians. */
  readonly rotation: number;
  readonly opacity: number;
  readonly index: string;
  /** What is written in or on it. */
  readonly words: string;
}
type Shaped = { readonly [K in Kind]: { readonly type: K; readonly props: z.infer<(typeof KINDS)[K]> } }[Kind];
export type Drawing = Common & Shaped;
export type DrawingOf<K extends Kind> = Extract<Drawing, { type: K }>;

/** One end of an arrow that holds on to something. */
export interface ArrowHold {
  readonly arrow: string;
  readonly target: string;
  readonly terminal: "start" | "end";
  /** Where in the target, each from 0 to 1. */
  readonly anchor: { readonly x: number; readonly y: number };
}

const COMMON = z.object({
  type: z.enum(Object.keys(KINDS) as Kind[]),
  parent: z.string(),
  pos: z.tuple([number, number]),
  rotation: z.number().catch(0),
  opacity: z.number().min(0).max(1).catch(1),
  index: z.string(),
});
const HOLD = z.object({
  fromId: z.string(),
  toId: z.string(),
  terminal: z.enum(["start", "end"]),
  normalizedAnchor: point.catch({ x: 0.5, y: 0.5 }),
  isPrecise: z.boolean().catch(false),
});
const MIDDLE = { x: 0.5, y: 0.5 };

/** All drawings of a board, the lowest first, and what arrows hold on to. */
export function readDrawings({ drawing }: BoardRoots): {
  readonly drawings: readonly Drawing[];
  readonly holds: readonly ArrowHold[];
} {
  const entries = [...drawing.entries()];
  const drawings = entries.flatMap(([id, record]) => drawingOf(id, fieldsOf(record)) ?? []);
  return {
    drawings: drawings.sort((a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0)),
    holds: entries.flatMap(([, record]) => holdOf(fieldsOf(record)) ?? []),
  };
}

/** Registers and, beside them, tldraw's props without their prefix. */
function fieldsOf(record: Y.Map<unknown>): { readonly own: Record<string, unknown>; readonly props: object } {
  const own = plain(record);
  const props = Object.entries(own).flatMap(([key, value]) => (key.startsWith("p:") ? [[key.slice(2), value]] : []));
  return { own, props: Object.fromEntries(props) };
}

function drawingOf(id: string, { own, props }: ReturnType<typeof fieldsOf>): Drawing | null {
  const common = own["typeName"] === "shape" ? COMMON.safeParse(own) : null;
  if (!common?.success) return null;
  const shaped = shapedOf(common.data.type, props);
  if (shaped === null) return null;
  const { richText, text } = shaped.props;
  return { ...common.data, ...shaped, id, words: richText === undefined ? text : wordsOf(richText).trim() };
}

function shapedOf(type: Kind, props: object): Shaped | null {
  const parsed = KINDS[type].safeParse(props);
  // The table of kinds ties each type to its props; TypeScript does not follow it through the index.
  return parsed.success ? ({ type, props: parsed.data } as Shaped) : null;
}

function holdOf({ own, props }: ReturnType<typeof fieldsOf>): ArrowHold | null {
  if (own["typeName"] !== "binding") return null;
  const parsed = HOLD.safeParse({ ...own, ...props });
  if (!parsed.success) return null;
  const { fromId, toId, terminal, normalizedAnchor, isPrecise } = parsed.data;
  return { arrow: fromId, target: toId, terminal, anchor: isPrecise ? normalizedAnchor : MIDDLE };
}

const richNode = z.object({
  type: z.string().catch(""),
  text: z.string().optional(),
  content: z.array(z.unknown()).catch([]),
});
const DEEPEST = 24;

/** The words of tldraw's rich text, paragraphs on lines of their own. */
function wordsOf(value: unknown, depth = 0): string {
  const node = richNode.safeParse(value);
  if (!node.success || depth > DEEPEST) return "";
  const { type, text = "", content } = node.data;
  const inside = content.map((child) => wordsOf(child, depth + 1)).join("");
  if (type === "hardBreak") return "\n";
  return type === "paragraph" || type === "heading" ? `${inside}\n` : `${text}${inside}`;
}
