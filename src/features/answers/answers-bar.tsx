"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { OfficeHead } from "../../ui/office/office-head.tsx";
import type { Entry } from "./answer-desk.ts";
import { isPublishable } from "./answer-stand.ts";
import styles from "./answers-bar.module.css";

interface Props {
  readonly entries: readonly Entry[];
  readonly onPublish: () => void;
}

/** Where one is among the organiser's pages, and whether everything is saved. */
export function AnswersBar({ entries, onPublish }: Props) {
  const t = useTranslations("answers");
  const waiting = entries.filter(isPublishable).length;
  return (
    <OfficeHead page="answers" anew>
      <DeskState entries={entries} />
      {waiting > 0 && <p>{t("waiting", { count: waiting })}</p>}
      <Button look="accent" onClick={onPublish}>
        <Icon name="seal" />
        {t("publish")}
      </Button>
    </OfficeHead>
  );
}

/** Is what is typed on this page saved? */
export function DeskState({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useTranslations("common");
  const isAway = entries.some(({ problem }) => problem === "unreachable");
  const isSaving = entries.some(({ isDirty, isSaving }) => isDirty || isSaving);
  return (
    <output className={styles.state} data-bad={isAway || undefined}>
      <Icon name={isAway ? "nowifi" : "save"} />
      {t(isAway ? "connection.offline" : isSaving ? "saving" : "saved")}
    </output>
  );
}
