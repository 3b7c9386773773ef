"use client";
import { useState } from "react";
import type { TableVoteView } from "../../contract/vote-views.ts";
import type { IdeaId } from "../../domain/ids.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./list.module.css";
import type { Row } from "./list-model.ts";
import { usePaper } from "./tablet-kit.tsx";
import type { Similar } from "./use-similar.ts";

interface Props {
  readonly row: Row;
  readonly similar: Similar | null;
  readonly used: boolean;
}

/** Dots of an idea by the table's closed vote. */
function dotsOf(vote: TableVoteView | null, id: IdeaId): number {
  const found = vote?.result?.items.find((item) => item.id === id);
  return found ? found.phone + found.paper : 0;
}

/** Its dots, where it came from, what repeats it, what it resembles, whether a proposal uses it. */
export function RowFacts({ row, similar, used }: Props) {
  const { vote, actions, select, readOnly, words } = usePaper();
  const { list: t, common } = words;
  const { idea } = row.item;
  const number = actions.number(idea.n);
  const other = similar && actions.number(similar.n);
  const { source: from } = idea;
  const dots = dotsOf(vote, idea.id);
  if (from === "phone" && row.merged.length === 0 && !used && dots === 0 && (!similar || readOnly)) return null;
  return (
    <div className={styles.facts}>
      {dots > 0 && <strong>{words.voting("dots", { count: dots })}</strong>}
      {from !== "phone" && <Fact icon={from === "spoken" ? "mic" : "paper"}>{common(`source.${from}`)}</Fact>}
      {used && <Fact icon="doc">{t("used")}</Fact>}
      {row.merged.length > 0 && <Merged row={row} />}
      {similar && other && !readOnly && (
        <button
          type="button"
          className={styles.hint}
          aria-label={`${t("similar", { number: other })}. ${t("selectSimilar", { number, other })}`}
          onClick={() => select([idea.id, similar.id], true)}
        >
          <Icon name="merge" />
          {t("similar", { number: other })}
        </button>
      )}
    </div>
  );
}

function Fact({
  icon,
  children,
}: {
  readonly icon: "mic" | "paper" | "doc" | "merge";
  readonly children: React.ReactNode;
}) {
  return (
    <span className={styles.fact}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** The duplicates of a row: their numbers, and on demand their own words and a way to separate them. */
function Merged({ row }: { readonly row: Row }) {
  const { actions, readOnly, words } = usePaper();
  const [shown, setShown] = useState(false);
  const numbers = row.merged.map(({ idea }) => actions.number(idea.n)).join(", ");
  return (
    <div className={styles.merged}>
      <button
        type="button"
        className={styles.hint}
        aria-expanded={shown}
        aria-label={words.list("mergedFrom", { count: row.merged.length, numbers })}
        onClick={() => setShown(!shown)}
      >
        <Icon name="merge" />
        {numbers}
      </button>
      {shown && (
        <ul className={styles.duplicates}>
          {row.merged.map(({ idea }) => (
            <li key={idea.id}>
              <strong>{actions.number(idea.n)}</strong>
              <p className={styles.words}>{idea.text}</p>
              {!readOnly && (
                <button type="button" className={styles.more} onClick={() => actions.unmerge(idea.id)}>
                  {words.row("unmerge")}
                  <span className="sr-only"> {actions.number(idea.n)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
