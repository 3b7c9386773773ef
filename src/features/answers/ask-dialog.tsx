"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../../ui/button.tsx";
import styles from "./ask-dialog.module.css";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** The words of the button that does it. */
  readonly yes: string;
  /** It cannot be done now. */
  readonly disabled?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks, in a window over the page. Escape and "Anuluj" leave everything as it is. */
export function AskDialog({ title, children, yes, disabled = false, onYes, onClose }: Props) {
  const t = useTranslations("common");
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className={styles.dialog} ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button look="main" onClick={onYes} disabled={disabled}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
