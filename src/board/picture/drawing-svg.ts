/** A free drawing as SVG in its own place, and the box that it takes there. Close to the canvas, not the same to the pixel. */
import { escapeXml } from "../../domain/xml.ts";
import { type Box, wrapped } from "../layout.ts";
import { along, around, cornersOf, type Point } from "./affine.ts";
import { DRAWN_COLOURS, type Drawing, type DrawingOf } from "./drawing-read.ts";
import { at, geoPath, smoothPath, straightPath } from "./outlines.ts";

const STROKE = { s: 2, m: 3.5, l: 5, xl: 10 } as const;
const TEXT = { s: 18, m: 24, l: 36, xl: 44 } as const;
const LABEL = { s: 18, m: 22, l: 26, xl: 32 } as const;
const NOTE = 200;
const LINE = 1.35;

/** Ends of an arrow, when what it holds on to says better than the arrow itself. */
export interface ArrowEnds {
  readonly start: Point;
  readonly end: Point;
}

export function drawingSvg(drawing: Drawing, ends: ArrowEnds | null): string {
  switch (drawing.type) {
    case "draw":
      return inkSvg(drawing);
    case "highlight":
      return `<path${lined(drawing)} stroke-opacity=".4" d="${inkPath(drawing.props.segments)}"/>`;
    case "geo":
      return geoSvg(drawing);
    case "arrow":
      return arrowSvg(drawing, ends ?? drawing.props);
    case "line":
      return `<path${lined(drawing)} d="${linePath(drawing)}"/>`;
    case "text":
      return textSvg(drawing);
    case "note":
      return noteSvg(drawing);
    case "frame":
      return frameSvg(drawing);
  }
}

/** The box around a drawing in its own place; null: nothing to see. */
export function drawingBox(drawing: Drawing, ends: ArrowEnds | null): Box | null {
  const { type, props } = drawing;
  switch (type) {
    case "draw":
    case "highlight":
      return around(props.segments.flatMap(({ points }) => points));
    case "geo":
      return { x: 0, y: 0, w: props.w, h: props.h + props.growY };
    case "arrow": {
      const { start, end } = ends ?? props;
      return around([start, end, middleOf(start, end, props.bend)]);
    }
    case "line":
      return around(Object.values(props.points));
    case "text":
      return { x: 0, y: 0, w: textWidth(drawing), h: textRows(drawing).length * TEXT[props.size] * props.scale * LINE };
    case "note":
      return { x: 0, y: 0, w: NOTE * props.scale, h: (NOTE + props.growY) * props.scale };
    case "frame":
      return around(cornersOf({ x: 0, y: -FRAME_NAME, w: props.w, h: props.h + FRAME_NAME }));
  }
}

const colourOf = ({ props }: Drawing): string => DRAWN_COLOURS[props.color];
const widthOf = ({ type, props }: Drawing): number =>
  (type === "highlight" ? TEXT[props.size] * 1.12 : STROKE[props.size]) * props.scale;

/** Attributes of a line without a filling. */
function lined(drawing: Drawing, fill = "none"): string {
  const width = widthOf(drawing);
  const gaps = { dashed: [3, 3], dotted: [0.1, 2], draw: null, solid: null }[drawing.props.dash];
  const dashes = gaps ? ` stroke-dasharray="${gaps.map((gap) => gap * width).join(" ")}"` : "";
  return ` fill="${fill}" stroke="${colourOf(drawing)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dashes}`;
}

/** A filling is seen through, so that what lies below can still be read. */
const filled = (drawing: Drawing): string =>
  drawing.props.fill === "none" ? "none" : `${colourOf(drawing)}" fill-opacity=".15`;

type Segments = DrawingOf<"draw">["props"]["segments"];

const inkPath = (segments: Segments, isClosed = false): string =>
  smoothPath(
    segments.flatMap(({ points }) => points),
    isClosed,
  );

const inkSvg = (drawing: DrawingOf<"draw">): string => {
  const { segments, isClosed } = drawing.props;
  return `<path${lined(drawing, isClosed ? filled(drawing) : "none")} d="${inkPath(segments, isClosed)}"/>`;
};

function geoSvg(drawing: DrawingOf<"geo">): string {
  const { geo, w, growY, size, scale } = drawing.props;
  const h = drawing.props.h + growY;
  const outline = `<path${lined(drawing, filled(drawing))} d="${geoPath(geo, w, h)}"/>`;
  const cross =
    geo === "x-box"
      ? `<path${lined(drawing)} d="M0 0L${at({ x: w, y: h })}M${at({ x: w, y: 0 })}L${at({ x: 0, y: h })}"/>`
      : "";
  return outline + cross + label(drawing, { x: w / 2, y: h / 2 }, LABEL[size] * scale, w - 16);
}

function linePath({ props }: DrawingOf<"line">): string {
  const points = Object.values(props.points).sort((a, b) => (a.index < b.index ? -1 : 1));
  return props.spline === "cubic" ? smoothPath(points) : straightPath(points);
}

/** Where a bent line is when half of its way is gone. */
function middleOf(start: Point, end: Point, bend: number): Point {
  const middle = along(start, end, 0.5);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  return {
    x: middle.x - ((end.y - start.y) / length) * bend,
    y: middle.y + ((end.x - start.x) / length) * bend,
  };
}

function arrowSvg(drawing: DrawingOf<"arrow">, { start, end }: ArrowEnds): string {
  const { bend, arrowheadStart, arrowheadEnd, size, scale } = drawing.props;
  const middle = middleOf(start, end, bend);
  // A quadratic curve passes half way between its control point and the straight line.
  const control = along(along(start, end, 0.5), middle, 2);
  const heads = [
    ...(arrowheadEnd === "none" ? [] : [headPath(control, end, widthOf(drawing))]),
    ...(arrowheadStart === "none" ? [] : [headPath(control, start, widthOf(drawing))]),
  ];
  const line = `<path${lined(drawing)} d="M${at(start)}Q${at(control)} ${at(end)}${heads.join("")}"/>`;
  return line + label(drawing, middle, LABEL[size] * scale, 300);
}

/** Two strokes that meet at the tip. */
function headPath(from: Point, tip: Point, width: number): string {
  const way = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const size = Math.min(width * 5, way * 0.6);
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const barb = (turn: number): Point => ({
    x: tip.x - Math.cos(angle + turn) * size,
    y: tip.y - Math.sin(angle + turn) * size,
  });
  return `M${at(barb(0.5))}L${at(tip)}L${at(barb(-0.5))}`;
}

/** Words around a middle, with a rim of paper so that they can be read on a line. */
function label(drawing: Drawing, middle: Point, size: number, width: number): string {
  const rows = wrapped(drawing.words, Math.max(1, width / size));
  const top = middle.y - (rows.length * size * LINE) / 2;
  return rowsSvg(rows, { x: middle.x, y: top, size, anchor: "middle", colour: colourOf(drawing), rim: true });
}

const textRows = ({ words, props }: DrawingOf<"text">): readonly string[] =>
  props.autoSize ? words.split("\n") : wrapped(words, Math.max(1, props.w / (TEXT[props.size] * props.scale)));

const EMS_WIDE = 0.6;

const textWidth = (drawing: DrawingOf<"text">): number => {
  const { autoSize, w, size, scale } = drawing.props;
  return autoSize ? Math.max(...textRows(drawing).map((row) => row.length)) * TEXT[size] * scale * EMS_WIDE : w;
};

const textSvg = (drawing: DrawingOf<"text">): string => {
  const { size, scale } = drawing.props;
  const look = { x: 0, y: 0, size: TEXT[size] * scale, anchor: "start", colour: colourOf(drawing), rim: true } as const;
  return rowsSvg(textRows(drawing), look);
};

function noteSvg(drawing: DrawingOf<"note">): string {
  const { scale, growY, size } = drawing.props;
  const [w, h] = [NOTE * scale, (NOTE + growY) * scale];
  const paper = `<path d="${geoPath("rectangle", w, h)}" fill="${colourOf(drawing)}" fill-opacity=".25"/>`;
  const rows = wrapped(drawing.words, (w - 24) / (LABEL[size] * scale));
  const y = (h - rows.length * LABEL[size] * scale * LINE) / 2;
  const look = {
    x: w / 2,
    y,
    size: LABEL[size] * scale,
    anchor: "middle",
    colour: DRAWN_COLOURS.black,
    rim: false,
  } as const;
  return paper + rowsSvg(rows, look);
}

const FRAME_NAME = 26;

function frameSvg({ props }: DrawingOf<"frame">): string {
  const edge = `<path d="${geoPath("rectangle", props.w, props.h)}" fill="none" stroke="${DRAWN_COLOURS.black}" stroke-width="1.5"/>`;
  const look = { x: 0, y: -FRAME_NAME, size: 18, anchor: "start", colour: DRAWN_COLOURS.black, rim: true } as const;
  return edge + rowsSvg([props.name], look);
}

interface Rows extends Point {
  /** Size of the letters. */
  readonly size: number;
  readonly anchor: "start" | "middle";
  readonly colour: string;
  readonly rim: boolean;
}

/** Rows of words below `y`. */
function rowsSvg(rows: readonly string[], { x, y, size, anchor, colour, rim }: Rows): string {
  if (rows.every((row) => row.trim() === "")) return "";
  const spans = rows.map((row, i) => `<tspan x="${x}" y="${y + size * (LINE * i + 1)}">${escapeXml(row)}</tspan>`);
  const edge = rim ? ` stroke="#fffefa" stroke-width="${size / 5}" paint-order="stroke" stroke-linejoin="round"` : "";
  return `<text text-anchor="${anchor}" font-size="${size}" fill="${colour}"${edge}>${spans.join("")}</text>`;
}
