"use client";
import { useTranslations } from "next-intl";
import type { LiveLink } from "../../client/use-live.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./problem-line.module.css";
import type { Commands } from "./use-commands.ts";

interface Props {
  readonly link: LiveLink;
  readonly commands: Commands;
}

/** What did not work and what to do, under the bar; stays until it is read or something works again. */
export function ProblemLine({ link, commands }: Props) {
  const t = useTranslations();
  const { problem } = commands;
  const signedOut = link === "refused" || problem === "not-signed-in";
  if (signedOut)
    return (
      <div className={styles.line} role="alert">
        <Icon name="alert" />
        <p>{t("organiser.signedOutHint")}</p>
        <Button onClick={() => location.reload()}>{t("organiser.enterAgain")}</Button>
      </div>
    );
  if (problem === null) return null;
  return (
    <div className={styles.line} role="alert">
      <Icon name="alert" />
      <p>{problem === "unreachable" ? t("organiser.unreachable") : t(`refusal.${problem}`)}</p>
      <Button onClick={commands.forget}>{t("common.close")}</Button>
    </div>
  );
}
