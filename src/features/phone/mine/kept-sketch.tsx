"use client";
import { useTranslations } from "next-intl";
import { SHEET, type Sketch } from "../../../domain/idea.ts";
import styles from "./kept-sketch.module.css";
import mine from "./mine.module.css";

/** A sketch that is still on the phone, drawn plainly: the library for smooth lines is not loaded for it. */
export function KeptSketch({ sketch, caption }: { readonly sketch: Sketch; readonly caption: string }) {
  const t = useTranslations("phone.sketch");
  return (
    <svg
      className={`${mine.sketch} ${styles.lines}`}
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      role="img"
      aria-label={caption || t("title")}
    >
      {sketch.strokes.map((stroke, i) => (
        <polyline key={i} points={stroke.points.join(" ")} data-pen={stroke.pen} strokeWidth={stroke.width} />
      ))}
    </svg>
  );
}
