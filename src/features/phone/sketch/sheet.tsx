"use client";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import { SHEET, type Stroke } from "../../../domain/idea.ts";
import { PEN_COLOUR, strokePath } from "../../../sketch/stroke-path.ts";
import styles from "./sketch.module.css";
import type { SketchEvent } from "./sketch-history.ts";
import type { Tools } from "./tools.ts";
import { useDrawing } from "./use-drawing.ts";

interface Props {
  readonly tools: Tools;
  readonly strokes: readonly Stroke[];
  readonly dispatch: (event: SketchEvent) => void;
}

/** The bounded sheet. Touching it draws; it never scrolls or zooms the page. */
export function Sheet({ tools, strokes, dispatch }: Props) {
  const t = useTranslations("phone.sketch");
  const live = useRef<SVGPathElement>(null);
  const pointers = useDrawing(live, tools, strokes, dispatch);
  return (
    <svg
      className={styles.sheet}
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      role="img"
      aria-label={t("sheet", { count: strokes.length })}
      data-eraser={tools.eraser || undefined}
      {...pointers}
    >
      {strokes.map((stroke, i) => (
        <Line key={i} stroke={stroke} />
      ))}
      <path ref={live} />
    </svg>
  );
}

const Line = memo(({ stroke }: { readonly stroke: Stroke }) => (
  <path d={strokePath(stroke)} fill={PEN_COLOUR[stroke.pen]} />
));
Line.displayName = "Line";
