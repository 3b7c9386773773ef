"use client";
import { FILES } from "../../../contract/routes.ts";
import { SHEET } from "../../../domain/idea.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import { pictureOf } from "../../../domain/picture.ts";
import { IdeaPicture, type PicturedIdea } from "../../../ui/idea-picture.tsx";
import styles from "./sketch.module.css";
import { useCroppedSketch } from "./use-cropped-sketch.ts";

interface Props {
  readonly idea: PicturedIdea;
  readonly label: string;
}

/** The picture of an idea, as large as there is room. */
export function SlidePicture({ idea, label }: Props) {
  if (pictureOf(idea) === "photo") return <IdeaPicture idea={idea} size="full" alt={label} className={styles.photo} />;
  return <SketchPicture id={idea.id} label={label} />;
}

/** A sketch on light paper, cropped to what was drawn. */
function SketchPicture({ id, label }: { readonly id: IdeaId; readonly label: string }) {
  const { x, y, width, height } = useCroppedSketch(id);
  return (
    <svg className={styles.sketch} viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <image href={FILES.sketch(id)} width={SHEET.width} height={SHEET.height} />
    </svg>
  );
}
