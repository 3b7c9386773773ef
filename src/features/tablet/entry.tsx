"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { forgetAllCopies } from "../../client/local-copies.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./entry.module.css";
import { forgetCommandsBut } from "./use-queue.ts";

export type EntryProblem = "no-session" | "link-invalid" | "unreachable";

interface Props {
  readonly problem: EntryProblem;
  /** Changes that wait on this tablet for a new link of their table. */
  readonly unsent: number;
  readonly onRetry: () => void;
}

/** For whoever opens the address without a moderator's link: what to do. */
export function Entry({ problem, unsent, onRetry }: Props) {
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
        {unsent > 0 && problem !== "unreachable" && <Unsent count={unsent} />}
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

/** What was made without the network is not thrown away behind anybody's back, and not left behind either. */
function Unsent({ count }: { readonly count: number }) {
  const t = useTranslations("tablet.entry");
  const [isGone, setGone] = useState(false);
  const forget = (): void => {
    forgetAllCopies();
    forgetCommandsBut(null);
    setGone(true);
  };
  if (isGone) return <p role="status">{t("unsentGone")}</p>;
  return (
    <>
      <Trouble words={t("unsent", { count })} />
      <Button onClick={forget}>{t("forgetUnsent")}</Button>
    </>
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
