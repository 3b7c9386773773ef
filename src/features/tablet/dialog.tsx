"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import styles from "./dialog.module.css";

/** What the dialog is for: its main button, which works as soon as everything fits. */
interface Answer {
  readonly label: string;
  readonly fits?: boolean;
  readonly give: () => void;
}

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Stands beside "Anuluj"; without one there is only "Zamknij". */
  readonly answer?: Answer | false;
}

/** A sheet over the table that asks one thing. Escape and a tap beside it close it. */
export function Dialog({ title, onClose, children, answer }: Props) {
  const t = useTranslations("common");
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()} className={styles.veil ?? ""}>
      <Modal className={styles.modal ?? ""}>
        <AriaDialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          <div className={styles.actions}>
            <Button onClick={onClose}>{t(answer ? "cancel" : "close")}</Button>
            {answer && (
              <Button look="main" disabled={answer.fits === false} onClick={answer.give}>
                {answer.label}
              </Button>
            )}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
