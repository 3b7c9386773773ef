"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import styles from "./dialog.module.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons besides "Anuluj"; absent: there is only "Zamknij". */
  readonly actions?: ReactNode;
}

/** A sheet over the table that asks one thing. Escape and a tap beside it close it. */
export function Dialog({ title, onClose, children, actions }: Props) {
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
            <Button onClick={onClose}>{t(actions ? "cancel" : "close")}</Button>
            {actions}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
