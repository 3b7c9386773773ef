"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./board.module.css";

export interface LargeSketch {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly number: string;
}

/** One sketch as large as the phone allows. Escape, the button and the ground close it. */
export function SketchDialog({ sketch, close }: { readonly sketch: LargeSketch; readonly close: () => void }) {
  const t = useTranslations("common");
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={sketch.number} onClose={close}>
      <img src={sketch.src} alt={sketch.alt} />
      {sketch.caption && <p>{sketch.caption}</p>}
      <Button wide onClick={() => dialog.current?.close()}>
        {t("close")}
      </Button>
    </dialog>
  );
}
