"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./board.module.css";

export interface LargePicture {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly number: string;
}

/** One picture as large as the phone allows. Escape, the button and the ground close it. */
export function PictureDialog({ picture, close }: { readonly picture: LargePicture; readonly close: () => void }) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={picture.number} onClose={close}>
      <img src={picture.src} alt={picture.alt} />
      {picture.caption && <p>{picture.caption}</p>}
      <Button wide onClick={() => dialog.current?.close()}>
        {t("close")}
      </Button>
    </dialog>
  );
}
