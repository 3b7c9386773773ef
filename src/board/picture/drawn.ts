/** All free drawings of a board where they lie: inside frames and trays, arrows up to the edge of what they hold on to. */
import type { BoardRoots } from "../board-doc.ts";
import type { Box, CardBox, TrayBox } from "../layout.ts";
import {
  along,
  around,
  cornersOf,
  edgeOf,
  ON_CANVAS,
  type Place,
  type Point,
  toCanvas,
  toInside,
  within,
} from "./affine.ts";
import { type ArrowHold, type Drawing, readDrawings } from "./drawing-read.ts";
import { type ArrowEnds, drawingBox, drawingSvg } from "./drawing-svg.ts";

export interface Drawn {
  readonly svg: string;
  /** Around each drawing, on the canvas. */
  readonly boxes: readonly Box[];
}

/** Boxes of trays and cards are those on the canvas. */
interface Lying {
  readonly trays: readonly TrayBox[];
  readonly cards: readonly CardBox[];
}

interface Placed {
  readonly drawing: Drawing;
  readonly place: Place;
  readonly opacity: number;
}

export function drawnOf(roots: BoardRoots, lying: Lying): Drawn {
  const { drawings, holds } = readDrawings(roots);
  if (drawings.length === 0) return { svg: "", boxes: [] };
  const papers = papersOf(lying);
  const placed = placedOf(drawings, papers);
  const targets = new Map(papers);
  for (const { drawing, place } of placed) {
    const box = drawing.type === "arrow" ? null : boxOf(drawing, place, null);
    if (box) targets.set(drawing.id, box);
  }
  const seen = placed.map((one) => ({ ...one, ends: endsOf(one, holds, targets) }));
  return {
    svg: seen.map(({ drawing, place, opacity, ends }) => wrap(place, opacity, drawingSvg(drawing, ends))).join(""),
    boxes: seen.flatMap(({ drawing, place, ends }) => boxOf(drawing, place, ends) ?? []),
  };
}

/** Cards and trays by the name that drawings know them by. */
const papersOf = ({ trays, cards }: Lying): ReadonlyMap<string, Box> =>
  new Map([
    ...trays.map(({ group, box }) => [`shape:${group.id}`, box] as const),
    ...cards.map(({ item, box }) => [`shape:${item.idea.id}`, box] as const),
  ]);

/** Each drawing, what lies in it right above it. What lies in nothing that is there lies on the canvas. */
function placedOf(drawings: readonly Drawing[], papers: ReadonlyMap<string, Box>): readonly Placed[] {
  const ids = new Set(drawings.map(({ id }) => id));
  const children = new Map<string, Drawing[]>();
  for (const drawing of drawings) {
    const parent = ids.has(drawing.parent) ? drawing.parent : "";
    children.set(parent, [...(children.get(parent) ?? []), drawing]);
  }
  const placed: Placed[] = [];
  const put = (parent: string, outer: Place, opacity: number): void => {
    for (const drawing of children.get(parent) ?? []) {
      const paper = papers.get(drawing.parent);
      const own = { x: drawing.pos[0], y: drawing.pos[1], angle: drawing.rotation };
      const one = {
        drawing,
        place: within(paper ? { ...ON_CANVAS, x: paper.x, y: paper.y } : outer, own),
        opacity: opacity * drawing.opacity,
      };
      placed.push(one);
      put(drawing.id, one.place, one.opacity);
    }
  };
  put("", ON_CANVAS, 1);
  return placed;
}

const boxOf = (drawing: Drawing, place: Place, ends: ArrowEnds | null): Box | null => {
  const box = drawingBox(drawing, ends);
  return box && around(cornersOf(box).map((corner) => toCanvas(place, corner)));
};

function endsOf(
  { drawing, place }: Placed,
  holds: readonly ArrowHold[],
  targets: ReadonlyMap<string, Box>,
): ArrowEnds | null {
  if (drawing.type !== "arrow") return null;
  const own = holds.filter(({ arrow }) => arrow === drawing.id);
  const held = (terminal: "start" | "end") => {
    const hold = own.find((one) => one.terminal === terminal);
    const box = hold && targets.get(hold.target);
    const loose = toCanvas(place, drawing.props[terminal]);
    return { box, point: hold && box ? anchorIn(box, hold.anchor) : loose };
  };
  const [start, end] = [held("start"), held("end")];
  const met = (at: { readonly box: Box | undefined; readonly point: Point }, from: Point): Point =>
    toInside(place, at.box ? short(edgeOf(at.box, from, at.point), from) : at.point);
  return { start: met(start, end.point), end: met(end, start.point) };
}

const anchorIn = ({ x, y, w, h }: Box, anchor: Point): Point => ({ x: x + w * anchor.x, y: y + h * anchor.y });

/** A tip stops a little before what it points at. */
const GAP = 8;
function short(tip: Point, from: Point): Point {
  const way = Math.hypot(tip.x - from.x, tip.y - from.y);
  return way <= GAP ? tip : along(tip, from, GAP / way);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function wrap({ x, y, angle }: Place, opacity: number, svg: string): string {
  const turn = angle === 0 ? "" : ` rotate(${tenth((angle * 180) / Math.PI)})`;
  const pale = opacity === 1 ? "" : ` opacity="${tenth(opacity)}"`;
  return `<g transform="translate(${tenth(x)} ${tenth(y)})${turn}"${pale}>${svg}</g>`;
}
