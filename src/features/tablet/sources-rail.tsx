"use client";
import { useTranslations } from "next-intl";
import { tie } from "../../domain/typography.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import { allIdeas, unusedIdeas } from "./list-model.ts";
import styles from "./sources.module.css";
import { useTablet } from "./tablet-kit.tsx";
import { useProposal } from "./use-proposal.ts";

/** The ideas a proposal is made of, in their own words beside it. */
export function SourcesRail() {
  const { board, open, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const proposal = useProposal();
  const unused = unusedIdeas(board.list).length;
  return (
    <div className={styles.rail}>
      <div className={styles.head}>
        <h2 id="rail-left">{t("sources", { count: proposal?.sources.length ?? 0 })}</h2>
        <span>{t("sourcesHint")}</span>
      </div>
      <div className={styles.cards}>
        {proposal?.sources.length === 0 && <p className={styles.none}>{t("noSources")}</p>}
        <ul>
          {proposal?.sources.map((id) => (
            <Source key={id} id={id} />
          ))}
        </ul>
        {proposal && !readOnly && (
          <Button wide className={styles.add} onClick={() => open({ kind: "sources", proposal: proposal.id })}>
            <Icon name="plus" />
            {t("addSource")}
          </Button>
        )}
      </div>
      <button
        type="button"
        className={styles.unused}
        onClick={() => open({ kind: "sources", proposal: proposal?.id ?? null })}
      >
        <Icon name="list" />
        {t("unused", { count: unused })}
      </button>
    </div>
  );
}

function Source({ id }: { readonly id: NonNullable<ReturnType<typeof useProposal>>["sources"][number] }) {
  const { board, view, actions, readOnly } = useTablet();
  const t = useTranslations("tablet.wording");
  const proposal = useProposal();
  const idea = allIdeas(board.list).find((item) => item.idea.id === id)?.idea ?? null;
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        {idea ? (
          <NumberTag mark={view.table.mark} hue={view.table.hue} figures={ideaFigures(idea.n)} />
        ) : (
          <span>{t("sourceGone")}</span>
        )}
        {proposal && !readOnly && (
          <button
            type="button"
            className={styles.remove}
            aria-label={t("removeSource", { number: idea ? actions.number(idea.n) : "" })}
            onClick={() => actions.removeSource(proposal, id, idea?.n ?? null)}
          >
            <Icon name="no" />
          </button>
        )}
      </div>
      {idea && <IdeaPicture idea={idea} alt="" />}
      {idea && <p>{tie(idea.text)}</p>}
    </li>
  );
}
