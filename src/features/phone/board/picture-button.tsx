"use client";
import { IdeaPicture, type PicturedIdea, pictureFile } from "../../../ui/idea-picture.tsx";
import styles from "./board.module.css";
import type { LargePicture } from "./picture-dialog.tsx";

interface Props {
  readonly idea: PicturedIdea & { readonly text: string };
  readonly number: string;
  readonly alt: string;
  readonly enlarge: (picture: LargePicture) => void;
}

/** The small picture of an idea; a tap shows it large. */
export function PictureButton({ idea, number, alt, enlarge }: Props) {
  const src = pictureFile(idea, "full");
  if (src === null) return null;
  return (
    <button
      type="button"
      className={styles.sketchButton}
      onClick={() => enlarge({ src, alt, caption: idea.text, number })}
    >
      <IdeaPicture idea={idea} alt={alt} lazy />
    </button>
  );
}
