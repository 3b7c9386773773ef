"use client";
import { useTranslations } from "next-intl";
import type { BoardList, ListedIdea } from "../../board/board-read.ts";
import { duplicatesAfter } from "../../board/layout.ts";
import type { TableView } from "../../contract/views.ts";
import type { IdeaId } from "../../domain/ids.ts";
import { ideaNumber, proposalNumber } from "../../domain/number.ts";
import { tie } from "../../domain/typography.ts";
import card from "../../ui/card.module.css";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag, proposalFigures } from "../../ui/number.tsx";
import styles from "./observer.module.css";

interface Props {
  readonly board: BoardList;
  readonly table: TableView;
}

/** A table's board as a list: groups as trays, ideas without a group, then proposals. */
export function TableBoard({ board, table }: Props) {
  const t = useTranslations();
  const all = [...board.groups.flatMap(({ ideas }) => ideas), ...board.loose];
  const numbers = new Map(all.map(({ idea }) => [idea.id, idea.n]));
  const trays = [
    ...board.groups.map(({ group, ideas }) => ({ id: group.id as string, title: group.title, ideas })),
    { id: "loose", title: t("common.looseGroup"), ideas: board.loose },
  ].filter(({ ideas }) => ideas.length > 0);
  const proposals = board.proposals.filter(({ wording }) => wording.trim() !== "");
  return (
    <>
      <header className={styles.tableHead}>
        <h2>{tie(table.shortName)}</h2>
        <p>{t("common.ideas", { count: all.length })}</p>
        {table.life === "frozen" && (
          <p className={styles.frozen}>
            <Icon name="lock" />
            {t("common.frozen")}
          </p>
        )}
      </header>
      {all.length === 0 && <p className={styles.note}>{t("observer.empty")}</p>}
      <div className={styles.trays}>
        {trays.map(({ id, title, ideas }) => (
          <section key={id} className={card.tray} data-hue={table.hue}>
            <div className={card.trayHead}>
              <h3>{tie(title)}</h3>
              <span>{t("common.ideas", { count: ideas.length })}</span>
            </div>
            <ul className={styles.list}>
              {duplicatesAfter(ideas).map((item) => (
                <li key={item.idea.id}>
                  <Idea item={item} table={table} numbers={numbers} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {proposals.length > 0 && (
          <section className={card.tray} data-hue={table.hue}>
            <div className={card.trayHead}>
              <h3>{t("common.proposals", { count: proposals.length })}</h3>
            </div>
            <ul className={styles.list}>
              {proposals.map(({ id, n, wording }) => (
                <li key={id}>
                  <article className={card.card} aria-label={proposalNumber(table.mark, n)}>
                    <NumberTag mark={table.mark} hue={table.hue} figures={proposalFigures(n)} />
                    <p className={card.words}>{tie(wording)}</p>
                  </article>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

interface IdeaProps {
  readonly item: ListedIdea;
  readonly table: TableView;
  readonly numbers: ReadonlyMap<IdeaId, number>;
}

function Idea({ item: { idea }, table, numbers }: IdeaProps) {
  const t = useTranslations("observer");
  const altOf = usePictureAlt();
  const number = ideaNumber(table.mark, idea.n);
  const into = idea.mergedInto === null ? undefined : numbers.get(idea.mergedInto);
  return (
    <article className={card.card} aria-label={number}>
      <div className={card.top}>
        <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
        {idea.signature && <span className={card.fact}>{idea.signature}</span>}
      </div>
      <IdeaPicture idea={idea} alt={altOf(idea, number, idea.text)} className={styles.picture} lazy />
      {idea.text !== "" && <p className={`${card.words} ${styles.words}`}>{tie(idea.text)}</p>}
      {into !== undefined && (
        <p className={styles.merged}>
          <Icon name="merge" />
          {t("merged", { number: ideaNumber(table.mark, into) })}
        </p>
      )}
    </article>
  );
}
