"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Problem } from "./answer-desk.ts";

/** One thing done at a time, and in words why it did not happen. */
export function useTask() {
  const t = useTranslations();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (task: () => Promise<Problem | null>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    const why = await task();
    setBusy(false);
    if (why !== null) setProblem(why === "unreachable" ? t("answers.unreachable") : t(`refusal.${why}`));
    return why === null;
  };
  return { isBusy, problem, run };
}
