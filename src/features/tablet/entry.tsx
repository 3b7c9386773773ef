"use client";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./entry.module.css";

export type EntryProblem = "no-session" | "link-invalid" | "unreachable";

/** For whoever opens the address without a moderator's link: what to do. */
export function Entry({ problem, onRetry }: { readonly problem: EntryProblem; readonly onRetry: () => void }) {
  const t = useTranslations("tablet.entry");
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <Sign size={52} />
          <h1>{t("title")}</h1>
        </header>
        {problem === "link-invalid" && <Trouble words={t("linkInvalid")} />}
        {problem === "unreachable" && (
          <>
            <Trouble words={t("unreachable")} />
            <Button look="main" big onClick={onRetry}>
              {t("retry")}
            </Button>
          </>
        )}
        <p className={styles.lead}>{t("lead")}</p>
        <h2>{t("stepsTitle")}</h2>
        <ol className={styles.steps}>
          <li>{t("step1")}</li>
          <li>{t("step2")}</li>
          <li>{t("step3")}</li>
        </ol>
        <p>{t("noLink")}</p>
        <a className={buttonClass()} href="/">
          {t("home")}
        </a>
      </div>
    </main>
  );
}

function Trouble({ words }: { readonly words: string }) {
  return (
    <p className={styles.trouble} role="alert">
      <Icon name="alert" />
      {words}
    </p>
  );
}
