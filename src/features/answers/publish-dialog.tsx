"use client";
import { useTranslations } from "next-intl";
import { POSITIONS } from "../../domain/position.ts";
import { PositionMark } from "../../ui/position-mark.tsx";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import { summarise } from "./answer-stand.ts";
import { AskDialog } from "./ask-dialog.tsx";
import styles from "./dialogs.module.css";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entries: readonly Entry[];
  /** Only what is ticked, not the whole register. */
  readonly isPart: boolean;
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

/** Says exactly what everybody will read after this, and what will not be published. */
export function PublishDialog({ entries, isPart, desk, onClose }: Props) {
  const t = useTranslations("answers.publishing");
  const task = useTask();
  const { ready, corrections, unfinished, open, byPosition } = summarise(entries);
  const publish = async (): Promise<void> => {
    const count = ready.length;
    if (await task.run(() => desk.publish(ready.map(({ itemId }) => itemId)))) onClose(t("done", { count }));
  };
  return (
    <AskDialog
      title={t(isPart ? "titlePart" : "title")}
      yes={t("yes", { count: ready.length })}
      disabled={ready.length === 0}
      task={task}
      onYes={() => void publish()}
      onClose={() => onClose(null)}
    >
      <p>{t("ready", { count: ready.length })}</p>
      {ready.length > 0 && (
        <ul className={styles.positions}>
          {POSITIONS.filter((position) => byPosition.has(position)).map((position) => (
            <li key={position}>
              <PositionMark status={position} /> <b>{byPosition.get(position)}</b>
            </li>
          ))}
        </ul>
      )}
      {corrections > 0 && <p>{t("corrections", { count: corrections })}</p>}
      {unfinished.length > 0 && (
        <p>{t("unfinished", { numbers: unfinished.map(({ number }) => number).join(", ") })}</p>
      )}
      {open > 0 && <p>{t("open", { count: open })}</p>}
      <p>{t("private")}</p>
    </AskDialog>
  );
}
