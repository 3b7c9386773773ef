"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemId } from "../../domain/register.ts";
import { Button } from "../../ui/button.tsx";
import type { AnswerDesk, Entry } from "./answer-desk.ts";
import { EditDialog } from "./edit-dialog.tsx";
import { JoinDialog } from "./join-dialog.tsx";
import styles from "./place-panel.module.css";
import { SplitDialog } from "./split-dialog.tsx";
import { UndoDialog } from "./undo-dialog.tsx";

interface Props {
  readonly entry: Entry;
  /** Items ticked on the list. */
  readonly ticked: readonly Entry[];
  readonly desk: AnswerDesk;
  readonly onSay: (words: string) => void;
}

/** An item that comes back by an undo: the whole of parts, or one that was joined. */
export interface Undoing {
  readonly kind: "unsplit" | "unjoin";
  readonly itemId: ItemId;
  readonly number: string;
  /** Null: the desk does not know it; it is asked for. */
  readonly edit: number | null;
}

type Open = "edit" | "split" | "join" | Undoing | null;

/** What can be done to the item's place in the register. */
export function PlacePanel({ entry, ticked, desk, onSay }: Props) {
  const t = useTranslations("answers.place");
  const [open, setOpen] = useState<Open>(null);
  const close = (words: string | null): void => {
    setOpen(null);
    if (words !== null) onSay(words);
  };
  const isPart = entry.partOf !== null;
  const canJoin = ticked.length > 1 && ticked.every((one) => one.tableId === ticked[0]?.tableId && one.partOf === null);
  const undo = (undoing: Undoing) => () => setOpen(undoing);
  return (
    <fieldset className={styles.panel}>
      <legend className="sr-only">{t("title")}</legend>
      <Button onClick={() => setOpen("edit")}>{t("edit")}</Button>
      {entry.partOf === null ? (
        <Button onClick={() => setOpen("split")}>{t("split")}</Button>
      ) : (
        <Button onClick={undo({ kind: "unsplit", itemId: entry.partOf, number: entry.number, edit: null })}>
          {t("unsplit")}
        </Button>
      )}
      {!isPart && (
        <Button onClick={() => setOpen("join")} disabled={!canJoin} title={canJoin ? undefined : t("joinHint")}>
          {canJoin ? t("joinCount", { count: ticked.length }) : t("join")}
        </Button>
      )}
      {entry.joined.map(({ itemId, number, edit }) => (
        <Button key={itemId} onClick={undo({ kind: "unjoin", itemId, number, edit })}>
          {t("unjoin", { number })}
        </Button>
      ))}
      {open === "edit" && <EditDialog entry={entry} desk={desk} onClose={close} />}
      {open === "split" && <SplitDialog entry={entry} desk={desk} onClose={close} />}
      {open === "join" && <JoinDialog entries={ticked} desk={desk} onClose={close} />}
      {open !== null && typeof open === "object" && <UndoDialog undoing={open} desk={desk} onClose={close} />}
    </fieldset>
  );
}
