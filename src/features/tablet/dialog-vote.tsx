"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { TableVoteView } from "../../contract/vote-views.ts";
import { LIMITS } from "../../domain/limits.ts";
import { USUAL_DOTS, VOTE_SUBJECTS, type VoteSubject, voteItems } from "../../domain/vote.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";
import vote from "./vote.module.css";
import { useVotedBoard } from "./voted-board.ts";

interface Props {
  readonly onClose: () => void;
}

/** What is voted on, and with how many dots. */
export function OpenVoteDialog({ onClose }: Props) {
  const { actions } = useTablet();
  const t = useTranslations("voting.dialog");
  const board = useVotedBoard();
  const [subject, setSubject] = useState<VoteSubject>("ideas");
  const [dots, setDots] = useState(USUAL_DOTS);
  const counts = { ideas: voteItems(board, "ideas").length, groups: voteItems(board, "groups").length };
  const submit = (): void => {
    actions.openVote(subject, dots);
    onClose();
  };
  return (
    <Dialog
      title={t("title")}
      onClose={onClose}
      actions={
        <Button look="main" disabled={counts[subject] === 0} onClick={submit}>
          {t("do")}
        </Button>
      }
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("subject")}</legend>
        {VOTE_SUBJECTS.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name="subject" checked={subject === kind} onChange={() => setSubject(kind)} />
            <span>{t(kind, { count: counts[kind] })}</span>
          </label>
        ))}
      </fieldset>
      {counts[subject] === 0 && (
        <p role="status" className={styles.lead}>
          {t("nothing")}
        </p>
      )}
      <div className={vote.perPerson} role="group" aria-labelledby="dots-per-person">
        <p id="dots-per-person">{t("dots")}</p>
        <Button aria-label={t("fewer")} disabled={dots <= 1} onClick={() => setDots(dots - 1)}>
          <Icon name="minus" />
        </Button>
        <output className={vote.perPersonCount}>{dots}</output>
        <Button aria-label={t("more")} disabled={dots >= LIMITS.dotsPerPerson} onClick={() => setDots(dots + 1)}>
          <Icon name="plus" />
        </Button>
      </div>
      <p className={styles.lead}>{t("explain")}</p>
    </Dialog>
  );
}

/** Starting anew takes everybody's dots away: asked once. */
export function ClearVoteDialog({ onClose }: Props) {
  const { view, actions } = useTablet();
  const t = useTranslations("voting.clearing");
  const running = useStillThere(view.vote, onClose);
  if (!running) return null;
  return (
    <Dialog
      title={t("title")}
      onClose={onClose}
      actions={
        <Button
          look="main"
          onClick={() => {
            actions.clearVote(running);
            onClose();
          }}
        >
          {t("do")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead", { count: running.voted })}</p>
    </Dialog>
  );
}

/** Reopening after the result was seen: asked once. */
export function ReopenVoteDialog({ onClose }: Props) {
  const { view, actions } = useTablet();
  const t = useTranslations("voting.reopening");
  const running = useStillThere(view.vote, onClose);
  if (!running) return null;
  return (
    <Dialog
      title={t("title")}
      onClose={onClose}
      actions={
        <Button
          look="main"
          onClick={() => {
            actions.reopenVote(running);
            onClose();
          }}
        >
          {t("do")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead")}</p>
    </Dialog>
  );
}

/** The vote of a dialog; the dialog goes when the other tablet took the vote away. */
export function useStillThere(running: TableVoteView | null, onClose: () => void): TableVoteView | null {
  const gone = running === null;
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  return running;
}
