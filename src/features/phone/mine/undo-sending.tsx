"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Problem, useProblem } from "./problem.tsx";
import type { Undo } from "./undo.ts";

/** Seconds for which sending can be undone in one tap. */
const SECONDS = 10;

/** "Cofnij wysłanie": there for ten seconds after sending. The seconds are seen, not read out one by one. */
export function UndoSending({ undo }: { readonly undo: Undo }) {
  const t = useTranslations("phone.confirm");
  const left = useSecondsLeft(undo.sentAt);
  const { problem, busy, attempt } = useProblem();
  return (
    <>
      {(left > 0 || busy) && (
        <Button wide disabled={busy} onClick={() => void attempt(undo.run)}>
          <Icon name="undo" />
          <span>
            {t("undo")} <span className="sr-only">{t("undoWithin", { count: SECONDS })}</span>
            <span aria-hidden="true">{t("undoLeft", { count: left })}</span>
          </span>
        </Button>
      )}
      <Problem problem={problem} />
    </>
  );
}

function useSecondsLeft(since: number): number {
  const [now, setNow] = useState(since);
  const left = Math.max(0, SECONDS - Math.floor((now - since) / 1000));
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return left;
}
