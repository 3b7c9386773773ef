"use client";
import { useTranslations } from "next-intl";
import type { OverviewView } from "../../../contract/views.ts";
import type { RunThrough } from "../../../domain/run-through.ts";
import { Button } from "../../../ui/button.tsx";
import type { Send } from "../use-commands.ts";
import { NewRun } from "./new-run.tsx";
import styles from "./run-through.module.css";
import { VerdictWords } from "./verdict-words.tsx";

interface Props {
  readonly overview: OverviewView;
  readonly send: Send;
}

/** In a rehearsal: the app plays a small meeting against itself, and says what became of it. */
export function RunThroughPanel({ overview, send }: Props) {
  const { moment, runThrough: run } = overview;
  const t = useTranslations("organiser.runThrough");
  if (!moment.rehearsal) return null;
  return (
    <section className={styles.panel} aria-labelledby="run-through-title">
      <h2 id="run-through-title">{t("title")}</h2>
      <p className={styles.state} role="status" data-state={run?.state} data-bad={isBad(run) || undefined}>
        {run ? t(wordsOf(run)) : t("lead")}
      </p>
      {run?.state === "playing" && <Playing run={run} send={send} />}
      {run?.state === "over" && <VerdictWords verdict={run.verdict} />}
      {run?.state !== "playing" && <NewRun last={run?.size ?? null} tables={overview.rows.length} send={send} />}
    </section>
  );
}

const isBad = (run: RunThrough | null): boolean =>
  run?.state === "failed" || (run?.state === "over" && !run.verdict.passed);

function wordsOf(run: RunThrough) {
  switch (run.state) {
    case "playing":
      return run.stopAsked ? "stopping" : run.progress.passed < 1 ? "playing" : "counting";
    case "over":
      return run.verdict.passed ? "passed" : "notPassed";
    case "stopped":
      return "stopped";
    case "failed":
      return "failed";
  }
}

function Playing({ run, send }: { readonly run: Extract<RunThrough, { state: "playing" }>; readonly send: Send }) {
  const t = useTranslations("organiser.runThrough");
  const { progress, size, tables, stopAsked } = run;
  return (
    <div className={styles.playing}>
      <progress max={1} value={progress.passed} aria-labelledby="run-through-title" />
      <p>{t("progress", { ...progress, all: size.phonesPerTable * tables })}</p>
      <Button disabled={stopAsked} onClick={() => void send("stopRunThrough", {})}>
        {t("stop")}
      </Button>
    </div>
  );
}
