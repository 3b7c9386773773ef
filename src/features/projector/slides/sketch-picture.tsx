"use client";
import { FILES } from "../../../contract/routes.ts";
import { SHEET } from "../../../domain/idea.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import styles from "./sketch.module.css";
import { useCroppedSketch } from "./use-cropped-sketch.ts";

/** A sketch on light paper, as large as there is room, cropped to what was drawn. */
export function SketchPicture({ id, label }: { readonly id: IdeaId; readonly label: string }) {
  const { x, y, width, height } = useCroppedSketch(id);
  return (
    <svg className={styles.sketch} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <image href={FILES.sketch(id)} width={SHEET.width} height={SHEET.height} />
    </svg>
  );
}
