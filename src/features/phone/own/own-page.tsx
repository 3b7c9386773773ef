"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { call } from "../../../client/api.ts";
import type { SlipIdeasView } from "../../../contract/slip-views.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { CodeForm } from "./code-form.tsx";
import { OpenedSlip } from "./opened-slip.tsx";

interface Props {
  /** How long codes work, in words. */
  readonly lasts: string;
}

export type SlipProblem = RefusalCode | "unreachable" | null;

/** A code opens one's own ideas; the QR code of a slip brings it along behind the `#`. */
export function OwnPage({ lasts }: Props) {
  const t = useTranslations("own");
  const [code, setCode] = useState("");
  const [opened, setOpened] = useState<SlipIdeasView | null>(null);
  const [problem, setProblem] = useState<SlipProblem>(null);
  const [busy, setBusy] = useState(false);

  const open = useCallback(async (typed: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await call("openSlip", { code: typed });
    setBusy(false);
    if (answer.kind === "done") setOpened(answer.value);
    else setProblem(answer.kind === "refused" ? answer.refusal : "unreachable");
  }, []);

  useEffect(() => {
    const scanned = (): void => {
      const typed = decodeURIComponent(location.hash.slice(1));
      if (typed === "") return;
      // Nobody who is handed this device later finds the code in its address.
      history.replaceState(null, "", location.pathname);
      setCode(typed);
      void open(typed);
    };
    scanned();
    document.documentElement.dataset["ready"] = "";
    window.addEventListener("hashchange", scanned);
    return () => window.removeEventListener("hashchange", scanned);
  }, [open]);

  if (opened)
    return (
      <OpenedSlip
        code={code}
        view={opened}
        other={() => {
          setOpened(null);
          setCode("");
        }}
      />
    );
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <CodeForm code={code} onType={setCode} busy={busy} problem={problem} open={() => void open(code)} />
      <p>{lasts}</p>
    </>
  );
}
