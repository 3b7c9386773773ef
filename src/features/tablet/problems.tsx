"use client";
import { useTranslations } from "next-intl";
import type { Draft } from "../../client/board-drafts.ts";
import { ideaNumber, proposalNumber } from "../../domain/number.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { allIdeas } from "./list-model.ts";
import styles from "./problems.module.css";
import { useTablet } from "./tablet-kit.tsx";

/** What stands in the way, in words, above the view. */
export function Problems({ isOutdated }: { readonly isOutdated: boolean }) {
  const { view, board } = useTablet();
  const t = useTranslations("tablet.problem");
  const common = useTranslations("common");
  const lost = board.save.kind === "refused" ? board.save.reason : null;
  return (
    <>
      {lost !== null && (
        <p className={styles.bad} role="alert">
          <Icon name="alert" />
          {t(lost === "unknown-board" ? "unknownBoard" : "notSignedIn")}
        </p>
      )}
      {view.moment.rehearsal && (
        <p className={styles.warn} role="status">
          <Icon name="later" />
          {common("rehearsal")}
        </p>
      )}
      {view.moment.life === "frozen" && (
        <p className={styles.warn} role="status">
          <Icon name="lock" />
          {t("frozen")}
        </p>
      )}
      {isOutdated && (
        <div className={styles.warn} role="status">
          <Icon name="later" />
          <span>{common("release.words")}</span>
          <Button onClick={() => location.reload()}>{common("release.take")}</Button>
        </div>
      )}
      {board.drafts.length > 0 && <Drafts drafts={board.drafts} />}
    </>
  );
}

function Drafts({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { board, say } = useTablet();
  const t = useTranslations("tablet.problem");
  const nameOf = useDraftName();
  const copy = async (text: string): Promise<void> => {
    // Absent on plain-HTTP addresses; there the words can still be marked and copied by hand.
    await navigator.clipboard.writeText(text);
    say(t("copied"));
  };
  return (
    <section className={styles.drafts} aria-labelledby="drafts">
      <h2 id="drafts">{t("draftsTitle")}</h2>
      <p>{t("draftsLead")}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={`${draft.root}/${draft.id}/${draft.field}`}>
            <strong>{nameOf(draft)}</strong>
            <p className={styles.words}>{draft.text}</p>
            {"clipboard" in navigator && (
              <Button onClick={() => void copy(draft.text).catch(() => {})}>{t("copy")}</Button>
            )}
          </li>
        ))}
      </ul>
      <Button onClick={board.dismissDrafts}>{t("discard")}</Button>
    </section>
  );
}

function useDraftName(): (draft: Draft) => string {
  const { board, view } = useTablet();
  const t = useTranslations("tablet.problem");
  const { mark } = view.table;
  return ({ root, id }) => {
    if (root === "groups") return t("draftGroup");
    const idea = allIdeas(board.list).find((item) => item.idea.id === id)?.idea;
    if (idea) return t("draftIdea", { number: ideaNumber(mark, idea.n) });
    const proposal = board.list.proposals.find((known) => known.id === id);
    return proposal ? t("draftProposal", { number: proposalNumber(mark, proposal.n) }) : t("draftGone");
  };
}
