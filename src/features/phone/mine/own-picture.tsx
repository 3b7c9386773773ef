"use client";
import { useState } from "react";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { pictureFile, usePictureAlt } from "../../../ui/idea-picture.tsx";
import { PictureButton } from "../board/picture-button.tsx";
import { type LargePicture, PictureDialog } from "../board/picture-dialog.tsx";

/** The picture of an idea that the table has; large on a tap. */
export function OwnPicture({ idea, mark }: { readonly idea: OwnIdeaView; readonly mark: string }) {
  const altOf = usePictureAlt();
  const [large, setLarge] = useState<LargePicture | null>(null);
  if (pictureFile(idea, "small") === null) return null;
  const number = ideaNumber(mark, idea.n);
  return (
    <>
      <PictureButton idea={idea} number={number} alt={altOf(idea, number, idea.text)} enlarge={setLarge} />
      {large && <PictureDialog picture={large} close={() => setLarge(null)} />}
    </>
  );
}
