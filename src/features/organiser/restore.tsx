"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "../../client/api.ts";
import type { KeptBoardView, OverviewRow } from "../../contract/views.ts";
import type { KeptMoment } from "../../domain/kept-moment.ts";
import type { AgendaItem } from "../../domain/phase.ts";
import { Icon } from "../../ui/icon.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import { Question } from "./question.tsx";
import styles from "./restore.module.css";
import type { Send } from "./use-commands.ts";

/** The kept moments of the table that is asked about. */
type Kept =
  | { readonly kind: "reading" | "failed" }
  | { readonly kind: "read"; readonly moments: readonly KeptBoardView[] };

const READING: Kept = { kind: "reading" };

/** A question about one table. */
interface Asked {
  readonly row: OverviewRow;
  readonly kept: Kept;
}

interface Restoring {
  /** Null: no question. */
  readonly asked: Asked | null;
  /** Asks, and reads meanwhile what is kept. */
  readonly ask: (row: OverviewRow) => Promise<void>;
  readonly close: () => void;
  readonly busy: boolean;
  /** Name of the table that was restored a moment ago. */
  readonly recent: string | null;
  readonly restore: (seq: number) => Promise<void>;
}

/** Seconds for which it is said that a board was restored. */
const RECENT_SECONDS = 60;

/** Going back to a kept moment of one table's board. */
export function useRestoring(send: Send): Restoring {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [recent, setRecent] = useState<string | null>(null);

  useEffect(() => {
    if (recent === null) return;
    const timer = setTimeout(() => setRecent(null), RECENT_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [recent]);

  const ask = async (row: OverviewRow): Promise<void> => {
    const question: Asked = { row, kept: READING };
    setAsked(question);
    const answer = await call("keptBoards", { tableId: row.table.id });
    const kept: Kept = answer.kind === "done" ? { kind: "read", moments: answer.value.kept } : { kind: "failed" };
    setAsked((now) => (now === question ? { row, kept } : now));
  };
  const restore = async (seq: number): Promise<void> => {
    if (asked === null) return;
    const { table } = asked.row;
    setBusy(true);
    const answer = await send("restoreBoard", { tableId: table.id, seq });
    setBusy(false);
    setAsked(null);
    setRecent(answer.kind === "done" ? table.shortName : null);
  };
  return { asked, ask, close: () => setAsked(null), busy, recent, restore };
}

interface Props {
  readonly restoring: Restoring;
  readonly agenda: readonly AgendaItem[];
}

/** Which moment to go back to, and what that means. */
export function RestoreQuestion({ restoring, agenda }: Props) {
  const t = useTranslations("organiser.restore");
  const { asked } = restoring;
  const [picked, setPicked] = useState<number | null>(null);
  const kept = asked?.kept ?? READING;
  const moments = kept.kind === "read" ? kept.moments : [];
  const chosen = moments.find(({ seq }) => seq === picked) ?? moments[0];
  const close = (): void => {
    setPicked(null);
    restoring.close();
  };
  const restore = (): void => {
    setPicked(null);
    if (chosen) void restoring.restore(chosen.seq);
  };
  return (
    <Question
      open={asked !== null}
      title={t("question", { table: asked?.row.table.shortName ?? "" })}
      yes={t("yes")}
      busy={restoring.busy || !chosen}
      onYes={restore}
      onClose={close}
    >
      <p>{t("means")}</p>
      {chosen ? (
        <Moments moments={moments} chosen={chosen.seq} onChoose={setPicked} agenda={agenda} />
      ) : (
        <p className={styles.none}>{t(kept.kind === "read" ? "none" : kept.kind)}</p>
      )}
    </Question>
  );
}

interface MomentsProps {
  readonly moments: readonly KeptBoardView[];
  readonly chosen: number;
  readonly onChoose: (seq: number) => void;
  readonly agenda: readonly AgendaItem[];
}

function Moments({ moments, chosen, onChoose, agenda }: MomentsProps) {
  const t = useTranslations("organiser.restore");
  const format = useFormatter();
  const momentText = useMomentText(agenda);
  return (
    <fieldset className={styles.moments}>
      <legend className={styles.legend}>{t("choose")}</legend>
      {moments.map(({ seq, at, moments: names }) => (
        <label key={seq} className={styles.moment}>
          <input type="radio" name="moment" checked={seq === chosen} onChange={() => onChoose(seq)} />
          <span>
            {names.length === 0 && t("other")}
            {names.map((name) => (
              <span key={momentText(name)} className={styles.name}>
                {momentText(name)}
              </span>
            ))}
          </span>
          <span>{format.dateTime(at, CLOCK)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function useMomentText(agenda: readonly AgendaItem[]): (moment: KeptMoment) => string {
  const t = useTranslations("organiser.restore");
  return (moment) => {
    switch (moment.kind) {
      case "phase": {
        if (moment.phase === null) return t("ended");
        const item = agenda.find(({ phase }) => phase === moment.phase);
        return item ? t("phase", { title: item.title }) : t("other");
      }
      case "freeze":
        return t("freeze");
      case "restore":
        return t("before");
    }
  };
}

/** Says that a board was restored, for a while. */
export function RestoredNote({ restoring }: { readonly restoring: Restoring }) {
  const t = useTranslations("organiser.restore");
  return (
    <output className={styles.done}>
      {restoring.recent !== null && (
        <>
          <Icon name="ok" />
          {t("done", { table: restoring.recent })}
        </>
      )}
    </output>
  );
}
