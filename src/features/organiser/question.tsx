"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "../../ui/button.tsx";
import styles from "./question.module.css";

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The words of the button that does it. */
  readonly yes: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** Asks before something that many people will notice. Escape and "Anuluj" leave everything as it is. */
export function Question({ open, title, children, yes, busy = false, onYes, onClose }: Props) {
  const t = useTranslations("common");
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
    >
      <Modal className={styles.modal ?? ""}>
        <Dialog className={styles.dialog ?? ""} role="alertdialog">
          <Heading slot="title" className={styles.title ?? ""}>
            {title}
          </Heading>
          {children}
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button look="main" onClick={onYes} disabled={busy}>
              {yes}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
