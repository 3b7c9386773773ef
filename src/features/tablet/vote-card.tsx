"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { TableVoteView } from "../../contract/vote-views.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { RailCard } from "./rail-card.tsx";
import { useTablet } from "./tablet-kit.tsx";
import styles from "./vote.module.css";

/** Milliseconds in which closing is undone without a question. */
const UNDO = 10_000;

/** The table's vote in the right rail: what comes next, and how many people have voted. */
export function VoteCard() {
  const { view } = useTablet();
  const t = useTranslations("voting");
  useVoteNews(view.vote);
  // Here, because this part is there from the start: the clock counts from when it is first asked.
  const now = useTimerNow(view.moment);
  return (
    <RailCard icon="ok" title={t("title")} now={view.vote !== null || view.moment.phase?.key === "voting"}>
      {view.vote === null ? (
        <NoVote />
      ) : view.vote.state === "open" ? (
        <OpenVote vote={view.vote} />
      ) : (
        <ClosedVote vote={view.vote} now={now} />
      )}
    </RailCard>
  );
}

function NoVote() {
  const { view, open, readOnly } = useTablet();
  const t = useTranslations("voting");
  if (readOnly) return <p className={styles.quiet}>{t("none")}</p>;
  const isTime = view.moment.phase?.key === "voting";
  return (
    <Button look={isTime ? "main" : "plain"} onClick={() => open({ kind: "openVote" })}>
      {t("open")}
    </Button>
  );
}

function OpenVote({ vote }: { readonly vote: TableVoteView }) {
  const { view, actions, open, readOnly } = useTablet();
  const t = useTranslations("voting");
  return (
    <>
      <p role="status" className={styles.figure}>
        <Icon name="people" />
        {t("voted", { count: vote.voted, people: Math.max(vote.voted, view.counts.people) })}
      </p>
      <p className={styles.quiet}>{t("secret")}</p>
      {!readOnly && (
        <>
          <Button look="main" onClick={() => actions.closeVote(vote)}>
            {t("close")}
          </Button>
          <Button onClick={() => open({ kind: "paperDots" })}>{t("paper")}</Button>
          <Button look="quiet" onClick={() => open({ kind: "clearVote" })}>
            {t("clear")}
          </Button>
        </>
      )}
    </>
  );
}

interface ClosedProps {
  readonly vote: TableVoteView;
  /** Server milliseconds. */
  readonly now: number;
}

function ClosedVote({ vote, now }: ClosedProps) {
  const { open } = useTablet();
  const t = useTranslations("voting");
  return (
    <>
      <p className={styles.figure}>
        <Icon name="ok" />
        {t("closed", { count: vote.voted })}
      </p>
      <Undo vote={vote} now={now} />
      <Button look="accent" onClick={() => open({ kind: "voteResult" })}>
        {t("result")}
      </Button>
    </>
  );
}

function Undo({ vote, now }: ClosedProps) {
  const { actions, readOnly } = useTablet();
  const t = useTranslations("voting");
  const left = vote.closedAt === null ? 0 : Date.parse(vote.closedAt) + UNDO - now;
  if (left <= 0 || readOnly) return null;
  return (
    <Button aria-label={t("undoClose")} onClick={() => actions.reopenVote(vote)}>
      <Icon name="undo" />
      {t("undoLeft", { count: Math.min(UNDO / 1000, Math.ceil(left / 1000)) })}
    </Button>
  );
}

/** Says what happened to the vote, here or on the other tablet. */
function useVoteNews(vote: TableVoteView | null): void {
  const { say } = useTablet();
  const t = useTranslations("voting.said");
  const before = useRef(vote);
  useEffect(() => {
    const was = before.current;
    before.current = vote;
    if (was?.id === vote?.id && was?.state === vote?.state) return;
    if (vote === null) say(t("cleared"));
    else if (was?.id === vote.id) say(t(vote.state === "open" ? "reopened" : "closed"));
    else say(t("opened"));
  }, [vote, say, t]);
}
