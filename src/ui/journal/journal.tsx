"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { Doer, JournalEntryView, JournalThing } from "../../domain/journal.ts";
import { ideaNumber, proposalNumber } from "../../domain/number.ts";
import { SIDES } from "../../domain/side.ts";
import { Button } from "../button.tsx";
import { SideBadge } from "../side-badge.tsx";
import { CLOCK } from "../time-formats.ts";
import styles from "./journal.module.css";

/** A page of a journal, the newest first; `before` leads to the one before it. */
interface JournalPage {
  readonly entries: readonly JournalEntryView[];
  readonly before: number | null;
}

interface Props {
  /** The table's three letters. */
  readonly mark: string;
  /** Reads the page before an entry, or the newest (null). Null: it could not be read. */
  readonly load: (before: number | null) => Promise<JournalPage | null>;
}

/** "Dziennik": what was done at a table, by which side and when, in sentences; older pages on demand. */
export function Journal({ mark, load }: Props) {
  const t = useTranslations("journal");
  const { entries, state, older } = useJournal(load);
  if (entries.length === 0 && state.kind !== "read")
    return (
      <p className={styles.note} role="status">
        {t(state.kind === "failed" ? "failed" : "loading")}
        {state.kind === "failed" && <Button onClick={older}>{t("retry")}</Button>}
      </p>
    );
  if (entries.length === 0) return <p className={styles.note}>{t("empty")}</p>;
  return (
    <>
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} mark={mark} />
        ))}
      </ol>
      {(state.kind !== "read" || state.before !== null) && (
        <Button wide onClick={older} disabled={state.kind === "loading"}>
          {t(state.kind === "failed" ? "retry" : "older")}
        </Button>
      )}
    </>
  );
}

type State =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "read"; readonly before: number | null };

function useJournal(load: Props["load"]) {
  const [entries, setEntries] = useState<readonly JournalEntryView[]>([]);
  const [state, setState] = useState<State>({ kind: "loading" });
  const last = entries.at(-1)?.id ?? null;
  const read = useCallback(
    async (before: number | null): Promise<void> => {
      const page = await load(before);
      setState(page ? { kind: "read", before: page.before } : { kind: "failed" });
      if (page) setEntries((known) => (before === null ? page.entries : [...known, ...page.entries]));
    },
    [load],
  );
  useEffect(() => {
    const timer = setTimeout(() => void read(null), 0);
    return () => clearTimeout(timer);
  }, [read]);
  const older = (): void => {
    setState({ kind: "loading" });
    void read(last);
  };
  return { entries, state, older };
}

function Entry({ entry, mark }: { readonly entry: JournalEntryView; readonly mark: string }) {
  const format = useFormatter();
  const say = useSentence(mark);
  return (
    <li className={styles.entry}>
      <time dateTime={entry.at}>{format.dateTime(new Date(entry.at), CLOCK)}</time>
      <DoerMark doer={entry.actor} />
      <p>{say(entry)}</p>
    </li>
  );
}

/** Who did it: a side, or another in words. */
export function DoerMark({ doer }: { readonly doer: Doer }) {
  const t = useTranslations("journal.doer");
  const side = SIDES.find((one) => one === doer);
  if (side) return <SideBadge side={side} />;
  return doer === "government" || doer === "ngo" ? null : <span className={styles.doer}>{t(doer)}</span>;
}

function useSentence(mark: string): (entry: JournalEntryView) => string {
  const t = useTranslations("journal");
  const name = (thing: JournalThing | null): string => {
    if (thing === null) return "";
    switch (thing.kind) {
      case "idea":
        return ideaNumber(mark, thing.n);
      case "proposal":
        return proposalNumber(mark, thing.n);
      case "group":
        return thing.title === null ? t("goneGroup") : t("group", { title: thing.title });
    }
  };
  return ({ kind, subject, other, count, reason }) => {
    if (kind === "grouped" && count !== null) return t("did.groupedMany", { other: name(other), count });
    if (kind === "loosened" && count !== null) return t("did.loosenedMany", { count });
    if (kind === "confirmation-withdrawn" && subject === null) return t("did.confirmation-withdrawn-other");
    return t(`did.${kind}`, { subject: name(subject), other: name(other), count: count ?? 0, reason: reason ?? "" });
  };
}
