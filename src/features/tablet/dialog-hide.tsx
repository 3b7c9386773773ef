"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import type { IdeaRef } from "./dialogs.ts";
import { useTablet } from "./tablet-kit.tsx";
import { useHandling } from "./use-handling.ts";

const REASONS = ["personal", "offensive", "offTopic", "repeated", "other"] as const;

interface Props {
  readonly idea: IdeaRef;
  readonly onClose: () => void;
}

/** Asks for the reason; the other tablet sees meanwhile who is at it. */
export function HideDialog({ idea, onClose }: Props) {
  const { actions } = useTablet();
  const t = useTranslations("tablet.hide");
  const [reason, setReason] = useState<(typeof REASONS)[number]>("personal");
  const [own, setOwn] = useState("");
  const words = reason === "other" ? clean(own) : t(reason);
  const fits = words !== "" && lengthOf(words) <= LIMITS.reason;
  useHandling(idea.id);
  const submit = (): void => {
    actions.hide(idea, words);
    onClose();
  };
  return (
    <Dialog
      title={t("title", { number: actions.number(idea.n) })}
      onClose={onClose}
      actions={
        <Button look="main" disabled={!fits} onClick={submit}>
          {t("do")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead")}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("reason")}</legend>
        {REASONS.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name="reason" checked={reason === kind} onChange={() => setReason(kind)} />
            <span>{t(kind)}</span>
          </label>
        ))}
      </fieldset>
      {reason === "other" && (
        <div className={styles.field}>
          <label htmlFor="own-reason">{t("own")}</label>
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

/** All the words of one idea, and its picture in full; the other tablet sees meanwhile who is at it. */
export function ReadDialog({ idea, onClose }: Props) {
  const { actions } = useTablet();
  useHandling(idea.id);
  const t = useTranslations("tablet.read");
  const altOf = usePictureAlt();
  const number = actions.number(idea.n);
  return (
    <Dialog title={t("title", { number })} onClose={onClose}>
      <IdeaPicture idea={idea} size="full" alt={altOf(idea, number, idea.text)} className={styles.picture} />
      <p className={styles.whole}>{idea.text}</p>
      {idea.signature !== null && <p className={styles.lead}>{t("from", { signature: idea.signature })}</p>}
    </Dialog>
  );
}
