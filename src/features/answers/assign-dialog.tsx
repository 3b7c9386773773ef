"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { DepartmentChoice, DueDate } from "./department-fields.tsx";
import styles from "./dialogs.module.css";
import { useTask } from "./use-task.ts";

interface Props {
  readonly entries: readonly Entry[];
  /** Names of those that have a link. */
  readonly departments: readonly string[];
  readonly desk: AnswerDesk;
  /** With what happened in words, or null: nothing did. */
  readonly onClose: (said: string | null) => void;
}

/** Gives all ticked items to a department; says which ones change theirs. */
export function AssignDialog({ entries, departments, desk, onClose }: Props) {
  const t = useTranslations("answers");
  const [department, setDepartment] = useState(departments[0] ?? "");
  const [dueDate, setDueDate] = useState<string | null>(null);
  const task = useTask();
  const count = entries.length;
  const moved = entries.filter(({ now }) => now.department !== "" && now.department !== department);
  const give = async (): Promise<void> => {
    const ids = entries.map(({ itemId }) => itemId);
    const done = await task.run(() => desk.assign(ids, department, department === "" ? null : dueDate));
    if (done) onClose(t(department === "" ? "unassignDone" : "assignDone", { count }));
  };
  return (
    <AskDialog
      title={t("assignTitle", { count })}
      yes={t("assignYes", { count })}
      disabled={departments.length === 0}
      task={task}
      onYes={() => void give()}
      onClose={() => onClose(null)}
    >
      <p className={styles.numbers}>{entries.map(({ number }) => number).join(", ")}</p>
      {departments.length === 0 ? (
        <p>
          {t("assignNone")} <a href="/organizator/rejestr/wydzialy">{t("assignGo")}</a>
        </p>
      ) : (
        <>
          <DepartmentChoice value={department} departments={departments} onChange={setDepartment} />
          {department !== "" && <DueDate value={dueDate} onChange={setDueDate} />}
        </>
      )}
      {moved.length > 0 && <p>{t("assignMoves", { numbers: moved.map(({ number }) => number).join(", ") })}</p>}
    </AskDialog>
  );
}
