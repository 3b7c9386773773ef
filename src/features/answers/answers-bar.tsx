"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import type { Entry } from "./answer-desk.ts";
import styles from "./answers-bar.module.css";

const PAGES = [
  ["meeting", "/organizator"],
  ["register", "/organizator/rejestr"],
  ["answers", "/organizator/rejestr/stanowiska"],
  ["results", "/wyniki"],
] as const;

interface Props {
  readonly entries: readonly Entry[];
  readonly onPublish: () => void;
}

/** Where one is among the organiser's pages, and whether everything is saved. */
export function AnswersBar({ entries, onPublish }: Props) {
  const t = useTranslations();
  const isAway = entries.some(({ problem }) => problem === "unreachable");
  const isSaving = entries.some(({ isDirty, isSaving }) => isDirty || isSaving);
  return (
    <header className={styles.bar}>
      <p className={styles.product}>
        <Sign size={38} />
        <span>{t("common.product")}</span>
      </p>
      <nav className={styles.nav} aria-label={t("answers.nav.label")}>
        {PAGES.map(([name, href]) => (
          <a key={name} href={href} aria-current={name === "answers" ? "page" : undefined}>
            {t(`answers.nav.${name}`)}
          </a>
        ))}
      </nav>
      <output className={styles.state} data-bad={isAway || undefined}>
        <Icon name={isAway ? "nowifi" : "save"} />
        {t(isAway ? "common.connection.offline" : isSaving ? "common.saving" : "common.saved")}
      </output>
      <Button look="accent" onClick={onPublish}>
        <Icon name="seal" />
        {t("answers.publish")}
      </Button>
    </header>
  );
}
