"use client";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./own.module.css";
import type { SlipProblem } from "./own-page.tsx";

interface Props {
  readonly code: string;
  readonly onType: (code: string) => void;
  readonly busy: boolean;
  readonly problem: SlipProblem;
  readonly open: () => void;
}

/** Where the code of a slip is typed. */
export function CodeForm({ code, onType, busy, problem, open }: Props) {
  const t = useTranslations();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) open();
  };
  return (
    <form className={`${card.card} ${styles.form}`} onSubmit={submit}>
      <label htmlFor="slip">{t("own.label")}</label>
      <p id="slip-hint" className={styles.hint}>
        {t("own.hint")}
      </p>
      <input
        id="slip"
        className={styles.field}
        value={code}
        onChange={(event) => onType(event.target.value)}
        maxLength={40}
        required
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        enterKeyHint="go"
        aria-describedby={problem === null ? "slip-hint" : "slip-problem slip-hint"}
        aria-invalid={problem === null ? undefined : true}
      />
      <Button type="submit" look="main" wide big aria-disabled={busy || undefined}>
        {t(busy ? "own.opening" : "own.open")} <Icon name="arrow" />
      </Button>
      {problem !== null && (
        <p id="slip-problem" role="alert" className={styles.problem}>
          <Icon name="alert" />
          <span>{problem === "unreachable" ? t("own.unreachable") : t(`refusal.${problem}`)}</span>
        </p>
      )}
    </form>
  );
}
