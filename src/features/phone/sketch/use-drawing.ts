"use client";
import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { SHEET, type Stroke } from "../../../domain/idea.ts";
import { type Point, storedPoints } from "../../../sketch/simplify.ts";
import { PEN_COLOUR, strokePath } from "../../../sketch/stroke-path.ts";
import { strokeAt } from "./hit.ts";
import type { SketchEvent } from "./sketch-history.ts";
import { type Tools, WIDTHS } from "./tools.ts";

interface Drawing {
  readonly pointer: number;
  readonly touch: boolean;
  readonly points: Point[];
}

/**
 * Pointers on the sheet become strokes. One pointer draws at a time; once a pen has been seen, fingers
 * and palms do not draw any more. The stroke under the pointer is painted directly, once a frame.
 */
export function useDrawing(
  live: RefObject<SVGPathElement | null>,
  tools: Tools,
  strokes: readonly Stroke[],
  dispatch: (event: SketchEvent) => void,
) {
  const drawing = useRef<Drawing | null>(null);
  const penSeen = useRef(false);
  const frame = useRef(0);
  const width = WIDTHS[tools.width];
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const paint = (): void => {
    frame.current = 0;
    const points = drawing.current?.points.flatMap(({ x, y }) => [x, y]) ?? [];
    live.current?.setAttribute("d", points.length > 0 ? strokePath({ width, points }, false) : "");
    live.current?.setAttribute("fill", PEN_COLOUR[tools.pen]);
  };
  const paintSoon = (): void => {
    frame.current ||= requestAnimationFrame(paint);
  };
  const erase = (points: readonly Point[]): void => {
    const hit = points.map((point) => strokeAt(strokes, point)).find((stroke) => stroke !== null);
    if (hit) dispatch({ type: "erase", stroke: hit });
  };
  const follow = (points: readonly Point[]): void => {
    if (tools.eraser) return erase(points);
    drawing.current?.points.push(...points);
    paintSoon();
  };
  const finish = (): void => {
    const points = storedPoints(drawing.current?.points ?? []);
    drawing.current = null;
    if (points.length > 0 && !tools.eraser) dispatch({ type: "draw", stroke: { pen: tools.pen, width, points } });
    cancelAnimationFrame(frame.current);
    paint();
  };

  return {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      if (event.pointerType === "pen") penSeen.current = true;
      const touch = event.pointerType === "touch";
      if (event.button !== 0 || (touch && penSeen.current)) return;
      // A palm may have been faster than the pen it belongs to.
      if (drawing.current && !(drawing.current.touch && event.pointerType === "pen")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drawing.current = { pointer: event.pointerId, touch, points: [] };
      follow(pointsOf(event));
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      if (drawing.current?.pointer === event.pointerId) follow(pointsOf(event));
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>): void => {
      if (drawing.current?.pointer === event.pointerId) finish();
    },
    onPointerCancel: (event: PointerEvent<SVGSVGElement>): void => {
      if (drawing.current?.pointer === event.pointerId) finish();
    },
  };
}

/** All positions since the last event, in sheet units: phones report more than one per frame. */
function pointsOf(event: PointerEvent<SVGSVGElement>): Point[] {
  const box = event.currentTarget.getBoundingClientRect();
  const native = event.nativeEvent;
  const coalesced = native.getCoalescedEvents?.() ?? [];
  return (coalesced.length > 0 ? coalesced : [native]).map(({ clientX, clientY }) => ({
    x: ((clientX - box.left) / box.width) * SHEET.width,
    y: ((clientY - box.top) / box.height) * SHEET.height,
  }));
}
