"use client";
import { type ReactNode, useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
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
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <Button look="main" disabled={!fits} onClick={submit}>
          {words("do")}
        </Button>
      }
    >
      <p className={styles.lead}>{lead}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{words("reason")}</legend>
        {reasons.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name="reason" checked={reason === kind} onChange={() => setReason(kind)} />
            <span>{words(kind)}</span>
          </label>
        ))}
      </fieldset>
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
