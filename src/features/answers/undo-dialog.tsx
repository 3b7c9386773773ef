"use client";
import { useTranslations } from "next-intl";
import { call } from "../../client/api.ts";
import { type AnswerDesk, type Problem, problemIn } from "./answer-desk.ts";
import type { Undoing } from "./place-panel.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";

interface Props {
  readonly undoing: Undoing;
  readonly desk: AnswerDesk;
  readonly onClose: (said: string | null) => void;
}

/** A split item whole again, or a joined one by itself again; with a reason. */
export function UndoDialog({ undoing: { kind, itemId, number, edit }, desk, onClose }: Props) {
  const t = useTranslations("answers.place");
  const undo = async (reason: string): Promise<Problem | null> => {
    const history = edit === null ? await call("itemHistory", { itemId }) : null;
    if (history !== null && history.kind !== "done") return problemIn(history);
    const seen = history === null ? edit : (history.value.edits.at(-1)?.n ?? 0);
    return desk.change(() => call("restoreItem", { itemId, edit: seen ?? 0, reason }));
  };
  return (
    <ReasonDialog
      title={t(`${kind}Title`, { number })}
      yes={t("undoYes")}
      change={undo}
      done={t("undone")}
      onClose={onClose}
    >
      <p>{t(`${kind}Lead`)}</p>
    </ReasonDialog>
  );
}
