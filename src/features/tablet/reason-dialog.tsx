"use client";
import { type ReactNode, useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Choices } from "./choices.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";

interface Props<Reason extends string> {
  readonly title: string;
  readonly lead: ReactNode;
  /** In words of the dialog's own part of the messages. */
  readonly words: (key: Reason | "do" | "reason" | "own") => string;
  /** The first is chosen; `other` asks for one's own words. */
  readonly reasons: readonly [Reason, ...Reason[]];
  readonly onClose: () => void;
  readonly onReason: (words: string) => void;
}

/** Something is taken away, and why is kept with it. */
export function ReasonDialog<Reason extends string>(props: Props<Reason>) {
  const { title, lead, words, reasons, onClose, onReason } = props;
  const [reason, setReason] = useState<Reason>(reasons[0]);
  const [own, setOwn] = useState("");
  const given = reason === "other" ? clean(own) : words(reason);
  const fits = given !== "" && lengthOf(given) <= LIMITS.reason;
  const submit = (): void => {
    onReason(given);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose} answer={{ label: words("do"), fits, give: submit }}>
      <p className={styles.lead}>{lead}</p>
      <Choices legend={words("reason")} values={reasons} chosen={reason} choose={setReason}>
        {words}
      </Choices>
      {reason === "other" && (
        <div className={styles.field}>
          <label htmlFor="own-reason">{words("own")}</label>
          <input
            id="own-reason"
            className={styles.input}
            value={own}
            maxLength={LIMITS.reason}
            onChange={(event) => setOwn(event.target.value)}
          />
        </div>
      )}
    </Dialog>
  );
}
