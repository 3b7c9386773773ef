"use client";
import { useEffect, useState } from "react";
import { FILES } from "../../../contract/routes.ts";
import { SHEET } from "../../../domain/idea.ts";
import type { IdeaId } from "../../../domain/ids.ts";

/** Share of the drawing's size left free round it. */
const AIR = 0.04;
/** Smallest side of a crop in sheet units: a dot is not blown up to the whole screen. */
const SMALLEST = 240;

/** A rectangle on the sheet. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WHOLE: Crop = { x: 0, y: 0, width: SHEET.width, height: SHEET.height };

/** The part of a sketch that has strokes, with 4 % air; the whole sheet until that is known. */
export function useCroppedSketch(id: IdeaId): Crop {
  const [crop, setCrop] = useState<{ readonly id: IdeaId; readonly crop: Crop } | null>(null);
  useEffect(() => {
    const end = new AbortController();
    readStrokes(id, end.signal).then(
      (read) => read && setCrop({ id, crop: read }),
      () => undefined,
    );
    return () => end.abort();
  }, [id]);
  return crop?.id === id ? crop.crop : WHOLE;
}

async function readStrokes(id: IdeaId, signal: AbortSignal): Promise<Crop | null> {
  const response = await fetch(FILES.sketch(id), { credentials: "same-origin", signal });
  if (!response.ok) return null;
  const parsed = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
  return cropOf(measure(parsed));
}

/** Boxes of everything drawn, measured in a picture nobody sees; the sheet's own rectangle does not count. */
function measure(picture: Document): DOMRect[] {
  const holder = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  holder.setAttribute("viewBox", `0 0 ${SHEET.width} ${SHEET.height}`);
  holder.setAttribute("style", "position:absolute;width:0;height:0;overflow:hidden;visibility:hidden");
  for (const node of picture.documentElement.children) holder.append(document.importNode(node, true));
  document.body.append(holder);
  const drawn = holder.querySelectorAll<SVGGraphicsElement>("path, polyline, polygon, line, circle, text");
  const boxes = [...drawn].map((element) => element.getBBox());
  holder.remove();
  return boxes;
}

/** The rectangle round all boxes with air, never outside the sheet. */
export function cropOf(boxes: readonly Crop[]): Crop | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const air = Math.max(right - left, bottom - top) * AIR;
  const [x, width] = span(left - air, right + air, SHEET.width);
  const [y, height] = span(top - air, bottom + air, SHEET.height);
  return { x, y, width, height };
}

/** Start and length of one side: not smaller than `SMALLEST`, inside the sheet. */
function span(from: number, to: number, limit: number): [number, number] {
  const size = Math.min(limit, Math.max(to - from, SMALLEST));
  const start = Math.min(Math.max(0, (from + to - size) / 2), limit - size);
  return [start, size];
}
