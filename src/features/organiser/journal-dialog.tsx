"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { call } from "../../client/api.ts";
import type { TableView } from "../../contract/views.ts";
import { Button } from "../../ui/button.tsx";
import { Journal } from "../../ui/journal/journal.tsx";
import styles from "./question.module.css";

/** What was done at a table; null: it is closed. */
export function JournalDialog({ table, onClose }: { readonly table: TableView | null; readonly onClose: () => void }) {
  const t = useTranslations();
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={table !== null}
      onOpenChange={(next) => !next && onClose()}
      isDismissable
    >
      <Modal className={styles.modal ?? ""}>
        {table && (
          <Dialog className={styles.dialog ?? ""}>
            <Heading slot="title" className={styles.title ?? ""}>
              {t("journal.title", { table: table.shortName })}
            </Heading>
            <TableJournal table={table} />
            <div className={styles.buttons}>
              <Button onClick={onClose}>{t("common.close")}</Button>
            </div>
          </Dialog>
        )}
      </Modal>
    </ModalOverlay>
  );
}

function TableJournal({ table: { id, mark } }: { readonly table: TableView }) {
  const load = useCallback(
    async (before: number | null) => {
      const answer = await call("tableJournal", { tableId: id, before });
      return answer.kind === "done" ? answer.value : null;
    },
    [id],
  );
  return <Journal mark={mark} load={load} />;
}
