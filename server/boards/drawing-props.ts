/**
 * What a tool of the canvas makes, prop by prop: everything that tldraw's own schema takes, within
 * bounds, and nothing that it does not. Its schema is not loaded here, because it would cost the server
 * 17 MB and a tenth of a second at every start; `tests/boards/drawings.test.ts` holds the two together.
 */
import { z } from "zod";
import { COLOURS } from "../../src/board/picture/drawing-read.ts";

const finite = z.number().min(-1e6).max(1e6);
const positive = z.number().gt(0).max(1e6);
const notNegative = z.number().min(0).max(1e6);
const colour = z.enum(COLOURS);
const size = z.enum(["s", "m", "l", "xl"]);
const dash = z.enum(["draw", "solid", "dashed", "dotted"]);
const fill = z.enum(["none", "semi", "solid", "pattern", "fill"]);
const font = z.enum(["draw", "sans", "serif", "mono"]);
const side = ["start", "middle", "end"] as const;
const align = z.enum([...side, "start-legacy", "middle-legacy", "end-legacy"]);
const arrowhead = z.enum(["arrow", "triangle", "square", "dot", "pipe", "diamond", "inverted", "bar", "none"]);
const point = z.strictObject({ x: finite, y: finite, z: finite.optional() });
const segments = z.array(z.strictObject({ type: z.enum(["free", "straight"]), points: z.array(point) }));

/**
 * tldraw's order among drawings: a letter that tells how many digits the whole part has, that part, and a
 * fraction. Its last letter at each end is for keys longer than any board needs.
 */
const INDEX = /^[a-yB-Z][0-9A-Za-z]{1,199}$/;
const wholePart = (head: number): number => (head >= LOWER_A ? head - LOWER_A : UPPER_Z - head) + 2;
const [LOWER_A, UPPER_Z] = [97, 90];
export const drawingIndex = z
  .string()
  .regex(INDEX)
  .refine((key) => key.length >= wholePart(key.charCodeAt(0)));

const attributes = z.record(z.string(), z.union([z.string(), finite, z.boolean(), z.null()]));
const mark = z.strictObject({
  type: z.enum(["bold", "italic", "strike", "code", "link", "highlight"]),
  attrs: attributes.optional(),
});
/** A part of a text on the canvas, as its editor knows them: one of another kind would leave the text blank. */
const part = z
  .strictObject({
    type: z.enum(["paragraph", "heading", "bulletList", "orderedList", "listItem", "hardBreak", "text"]),
    text: z.string().min(1).optional(),
    marks: z.array(mark).optional(),
    attrs: attributes.optional(),
    get content(): z.ZodOptional<z.ZodArray<z.ZodType>> {
      return z.array(part).optional();
    },
  })
  .refine(({ type, text }) => (type === "text") === (text !== undefined));
const richText = z.strictObject({ type: z.literal("doc"), content: z.array(part) });

const line = { color: colour, size, scale: positive };
const stroke = { ...line, segments, isComplete: z.boolean(), isPen: z.boolean() };
const written = { font, richText };
const box = { w: positive, h: positive };

const OUTLINES = [
  ...(["cloud", "rectangle", "ellipse", "triangle", "diamond", "pentagon", "hexagon", "octagon", "star"] as const),
  ...(["rhombus", "rhombus-2", "oval", "trapezoid", "x-box", "check-box", "heart"] as const),
  ...(["arrow-right", "arrow-left", "arrow-up", "arrow-down"] as const),
] as const;

/** The props of each shape that people draw with. */
export const SHAPE_PROPS = {
  draw: z.strictObject({ ...stroke, fill, dash, isClosed: z.boolean() }),
  highlight: z.strictObject(stroke),
  geo: z.strictObject({
    ...line,
    ...box,
    ...written,
    geo: z.enum(OUTLINES),
    dash,
    fill,
    url: z.literal(""),
    growY: notNegative,
    labelColor: colour,
    align,
    verticalAlign: z.enum(side),
  }),
  arrow: z.strictObject({
    ...line,
    kind: z.enum(["arc", "elbow"]),
    labelColor: colour,
    fill,
    dash,
    arrowheadStart: arrowhead,
    arrowheadEnd: arrowhead,
    font,
    start: point,
    end: point,
    bend: finite,
    text: z.string(),
    labelPosition: finite,
    elbowMidPoint: finite,
  }),
  line: z.strictObject({
    ...line,
    dash,
    spline: z.enum(["cubic", "line"]),
    points: z.record(z.string(), z.strictObject({ id: z.string(), index: drawingIndex, x: finite, y: finite })),
  }),
  text: z.strictObject({ ...line, ...written, textAlign: z.enum(side), w: positive, autoSize: z.boolean() }),
  frame: z.strictObject({ ...box, name: z.string(), color: colour }),
} as const;

/** The props of an arrow's hold on a shape. */
export const BINDING_PROPS = z.strictObject({
  terminal: z.enum(["start", "end"]),
  normalizedAnchor: point,
  isExact: z.boolean(),
  isPrecise: z.boolean(),
  snap: z.enum(["center", "edge-point", "edge", "none"]),
});
