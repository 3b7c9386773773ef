"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import type { VotedIdeaView, VoteItemView } from "../../../contract/vote-views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { tie } from "../../../domain/typography.ts";
import { Button } from "../../../ui/button.tsx";
import { IdeaPicture, usePictureAlt } from "../../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import styles from "./vote.module.css";

/** Characters from which an idea is folded. */
const LONG = 180;

interface Props {
  readonly item: VoteItemView;
  readonly table: TableView;
}

/** What a row is about: the idea's number, words and sketch, or the group's name and its ideas. */
export function VotedWords({ item, table }: Props) {
  const t = useTranslations("vote");
  const [idea] = item.ideas;
  if (item.title === null) return idea ? <Idea idea={idea} table={table} /> : null;
  return (
    <div className={styles.group}>
      <h2 className={styles.groupTitle}>{tie(item.title)}</h2>
      {item.ideas.length > 0 && (
        <details>
          <summary>{t("ideasOf", { count: item.ideas.length })}</summary>
          <ul>
            {item.ideas.map((one) => (
              <li key={one.id}>
                <Idea idea={one} table={table} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Idea({ idea, table }: { readonly idea: VotedIdeaView; readonly table: TableView }) {
  const t = useTranslations("common");
  const [whole, setWhole] = useState(false);
  const altOf = usePictureAlt();
  const number = ideaNumber(table.mark, idea.n);
  const long = idea.text.length > LONG;
  return (
    <div className={styles.idea}>
      <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
      <IdeaPicture idea={idea} alt={altOf(idea, number, idea.text)} lazy />
      {idea.text !== "" && <p className={long && !whole ? styles.folded : styles.words}>{tie(idea.text)}</p>}
      {long && (
        <Button look="quiet" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? "less" : "more")}
        </Button>
      )}
    </div>
  );
}
