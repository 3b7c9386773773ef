"use client";
import { useTranslations } from "next-intl";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import type { IdeaRef } from "./dialogs.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
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
  useHandling(idea.id);
  return (
    <ReasonDialog
      title={t("title", { number: actions.number(idea.n) })}
      lead={t("lead")}
      words={t}
      reasons={REASONS}
      onClose={onClose}
      onReason={(reason) => actions.hide(idea, reason)}
    />
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
