/** Outlines as the `d` of SVG paths, numbers to a tenth. */
import { along, type Point } from "./affine.ts";

const n = (value: number): string => String(Math.round(value * 10) / 10);
export const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`;

/** A line through points, smooth at each; one point is a dot. */
export function smoothPath(points: readonly Point[], isClosed = false): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const last = rest.at(-1);
  if (!last) return `M${at(first)}h.1`;
  const curves = rest.slice(0, -1).map((point, i) => `Q${at(point)} ${at(along(point, rest[i + 1] ?? last, 0.5))}`);
  return `M${at(first)}${curves.join("")}L${at(last)}${isClosed ? "Z" : ""}`;
}

/** Straight from point to point. */
export const straightPath = (points: readonly Point[], isClosed = false): string =>
  points.length === 0 ? "" : `M${points.map(at).join("L")}${isClosed ? "Z" : ""}`;

/** Corners by name, in a box of one by one. */
const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  rhombus: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  "rhombus-2": [
    [0, 0],
    [0.75, 0],
    [1, 1],
    [0.25, 1],
  ],
  trapezoid: [
    [0.2, 0],
    [0.8, 0],
    [1, 1],
    [0, 1],
  ],
  pentagon: [
    [0.5, 0],
    [1, 0.38],
    [0.81, 1],
    [0.19, 1],
    [0, 0.38],
  ],
  hexagon: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
  octagon: [
    [0.29, 0],
    [0.71, 0],
    [1, 0.29],
    [1, 0.71],
    [0.71, 1],
    [0.29, 1],
    [0, 0.71],
    [0, 0.29],
  ],
  star: [
    [0.5, 0],
    [0.62, 0.38],
    [1, 0.38],
    [0.69, 0.62],
    [0.81, 1],
    [0.5, 0.77],
    [0.19, 1],
    [0.31, 0.62],
    [0, 0.38],
    [0.38, 0.38],
  ],
  "arrow-right": [
    [0, 0.25],
    [0.6, 0.25],
    [0.6, 0],
    [1, 0.5],
    [0.6, 1],
    [0.6, 0.75],
    [0, 0.75],
  ],
  "arrow-left": [
    [1, 0.25],
    [0.4, 0.25],
    [0.4, 0],
    [0, 0.5],
    [0.4, 1],
    [0.4, 0.75],
    [1, 0.75],
  ],
  "arrow-down": [
    [0.25, 0],
    [0.25, 0.6],
    [0, 0.6],
    [0.5, 1],
    [1, 0.6],
    [0.75, 0.6],
    [0.75, 0],
  ],
  "arrow-up": [
    [0.25, 1],
    [0.25, 0.4],
    [0, 0.4],
    [0.5, 0],
    [1, 0.4],
    [0.75, 0.4],
    [0.75, 1],
  ],
};

/** A shape of the canvas in a box that begins at 0, 0. What has no outline of its own is a rectangle. */
export function geoPath(geo: string, w: number, h: number): string {
  if (geo === "ellipse") return rounded(w, h, w / 2, h / 2);
  if (geo === "oval") return rounded(w, h, Math.min(w, h) / 2, Math.min(w, h) / 2);
  if (geo === "cloud" || geo === "heart") return rounded(w, h, w * 0.3, h * 0.45);
  const corners = CORNERS[geo] ?? [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  return straightPath(
    corners.map(([x, y]) => ({ x: x * w, y: y * h })),
    true,
  );
}

/** A rectangle with round corners. */
function rounded(w: number, h: number, rx: number, ry: number): string {
  const arc = (x: number, y: number): string => `A${n(rx)} ${n(ry)} 0 0 1 ${n(x)} ${n(y)}`;
  return `M${n(rx)} 0H${n(w - rx)}${arc(w, ry)}V${n(h - ry)}${arc(w - rx, h)}H${n(rx)}${arc(0, h - ry)}V${n(ry)}${arc(rx, 0)}Z`;
}
