"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { TableView } from "../../contract/views.ts";
import { Icon } from "../../ui/icon.tsx";
import { findNumber, type JumpProblem } from "./find-number.ts";
import styles from "./hall.module.css";
import type { Send } from "./use-commands.ts";

type Outcome =
  | { readonly kind: "shown"; readonly number: string }
  | { readonly kind: "problem"; readonly problem: JumpProblem; readonly number: string };

interface Props {
  readonly tables: readonly TableView[];
  readonly send: Send;
}

/** Shows the idea or the proposal with a number that somebody called out. */
export function Jump({ tables, send }: Props) {
  const t = useTranslations("organiser.jump");
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const jump = async (): Promise<void> => {
    const register = await send("register", {});
    if (register.kind !== "done") return;
    const found = findNumber(typed, register.value.rows, tables);
    if (!found.ok) {
      setOutcome({ kind: "problem", problem: found.problem, number: found.number });
      return;
    }
    const { slide, proposalId } = found;
    const shown = await send("show", { slide, ...(proposalId && { proposalId }) });
    if (shown.kind !== "done") return;
    setOutcome({ kind: "shown", number: found.number });
    setTyped("");
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void jump();
  };
  const problem = outcome?.kind === "problem";
  return (
    <form className={styles.jump} onSubmit={submit} role="search">
      <div className={styles.field}>
        <Icon name="search" />
        <input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t("hint")}
          aria-label={t("hint")}
          aria-describedby="jump-outcome"
          aria-invalid={problem || undefined}
          autoComplete="off"
          maxLength={20}
        />
        {typed.trim() !== "" && <button type="submit">{t("go")}</button>}
      </div>
      <output id="jump-outcome" className={styles.outcome} data-bad={problem || undefined}>
        {outcome?.kind === "problem" && t(`problem.${outcome.problem}`, { number: outcome.number })}
        {outcome?.kind === "shown" && t("shown", { number: outcome.number })}
      </output>
    </form>
  );
}
