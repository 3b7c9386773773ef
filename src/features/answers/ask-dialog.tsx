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
  /** The doing of it: it is not begun twice, and says in words why it failed. */
  readonly task?: { readonly isBusy: boolean; readonly problem: string | null };
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks, in a window over the page. Escape and "Anuluj" leave everything as it is. */
export function AskDialog({ title, children, yes, disabled = false, task, onYes, onClose }: Props) {
  const t = useTranslations("common");
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className={styles.dialog} ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      {task?.problem && <p role="alert">{task.problem}</p>}
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button look="main" onClick={onYes} disabled={disabled || task?.isBusy === true}>
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
