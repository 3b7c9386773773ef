"use client";
import { useTranslations } from "next-intl";
import { SHEET, type Sketch } from "../../../domain/idea.ts";
import type { Outgoing } from "../outbox/entry.ts";
import styles from "./kept-picture.module.css";
import mine from "./mine.module.css";

/** The picture of an idea that is still on the phone, if it has one. */
export function KeptPicture({ content: { text, sketch, photo } }: { readonly content: Outgoing }) {
  const t = useTranslations("common.photo");
  if (photo !== undefined) return <img className={mine.sketch} src={photo} alt={text || t("alt")} />;
  return sketch && <KeptSketch sketch={sketch} caption={text} />;
}

/** A sketch that is still on the phone, drawn plainly: the library for smooth lines is not loaded for it. */
function KeptSketch({ sketch, caption }: { readonly sketch: Sketch; readonly caption: string }) {
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
