"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TableVoteView } from "../../contract/vote-views.ts";
import { LIMITS } from "../../domain/limits.ts";
import { USUAL_DOTS, VOTE_SUBJECTS, type VoteSubject, voteItems } from "../../domain/vote.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Choices } from "./choices.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useStillThere } from "./use-still-there.ts";
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
    <Dialog title={t("title")} onClose={onClose} answer={{ label: t("do"), fits: counts[subject] > 0, give: submit }}>
      <Choices legend={t("subject")} values={VOTE_SUBJECTS} chosen={subject} choose={setSubject}>
        {(kind) => t(kind, { count: counts[kind] })}
      </Choices>
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
  const { actions } = useTablet();
  return <AskedOnce words="clearing" give={actions.clearVote} onClose={onClose} />;
}

/** Reopening after the result was seen: asked once. */
export function ReopenVoteDialog({ onClose }: Props) {
  const { actions } = useTablet();
  return <AskedOnce words="reopening" give={actions.reopenVote} onClose={onClose} />;
}

interface AskedOnceProps extends Props {
  readonly words: "clearing" | "reopening";
  readonly give: (vote: TableVoteView) => void;
}

function AskedOnce({ words, give, onClose }: AskedOnceProps) {
  const { view } = useTablet();
  const t = useTranslations("voting");
  const vote = useStillThere(view.vote, onClose);
  if (!vote) return null;
  const submit = (): void => {
    give(vote);
    onClose();
  };
  return (
    <Dialog title={t(`${words}.title`)} onClose={onClose} answer={{ label: t(`${words}.do`), give: submit }}>
      <p className={styles.lead}>{t(`${words}.lead`, { count: vote.voted })}</p>
    </Dialog>
  );
}
