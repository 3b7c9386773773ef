"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "../../../client/api.ts";
import styles from "./mine.module.css";

/** What an attempt came to: done, or why not. */
export type Outcome = Exclude<Answer<unknown>, { kind: "done" }> | { readonly kind: "done" };

/** One attempt at a time, and what stood in the way of the last one. */
export function useProblem() {
  const [problem, setProblem] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  /** True: done. */
  const attempt = async (run: () => Promise<Outcome>): Promise<boolean> => {
    setBusy(true);
    const outcome = await run();
    setBusy(false);
    setProblem(outcome.kind === "done" ? null : outcome);
    return outcome.kind === "done";
  };
  return { problem, busy, attempt };
}

/** Says it in a sentence one can act on. */
export function Problem({ problem, id }: { readonly problem: Outcome | null; readonly id?: string }) {
  const t = useTranslations();
  return (
    <p id={id} role="alert" className={styles.reason}>
      {problem?.kind === "refused" && t(`refusal.${problem.refusal}`)}
      {problem?.kind === "unreachable" && t("phone.mine.unreachable")}
    </p>
  );
}
