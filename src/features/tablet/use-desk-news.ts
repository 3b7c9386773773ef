"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ResultView } from "../../contract/desk-views.ts";
import type { Side } from "../../domain/side.ts";

/** Says what happened to the table's result elsewhere: the other side's word, or a confirmation that fell. */
export function useDeskNews(result: ResultView, own: Side, say: (words: string) => void): void {
  const t = useTranslations("desk.news");
  const before = useRef(result);
  useEffect(() => {
    const was = before.current;
    before.current = result;
    if (was === result) return;
    const other = result.confirmed.find(({ side }) => side !== own);
    const isNew = other && !was.confirmed.some(({ side }) => side === other.side);
    if (isNew) say(t(result.confirmed.length === 2 ? "both" : "other", { side: other.side }));
    else if (result.withdrawnAt !== null && result.withdrawnAt !== was.withdrawnAt && was.confirmed.length > 0)
      say(t("withdrawn"));
  }, [result, own, say, t]);
}
