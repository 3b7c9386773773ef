"use client";
import { useTranslations } from "next-intl";
import type { OwnIdeaView, TableView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { IdeaCard } from "./idea-card.tsx";
import { stateOfIdea } from "./idea-state.ts";
import styles from "./mine.module.css";
import { OwnActions, type OwnWays } from "./own-actions.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { OwnPicture } from "./own-picture.tsx";

interface Props {
  readonly table: TableView;
  /** Null: nothing can be changed here. */
  readonly ways: OwnWays | null;
  readonly idea: OwnIdeaView;
}

/** An idea that the table has, as its author sees it. */
export function SentIdea({ table: { mark, hue }, idea, ways }: Props) {
  const t = useTranslations("phone.mine");
  const open = (idea.place === "inbox" || idea.place === "board") && !idea.answers?.length;
  return (
    <IdeaCard
      mark={mark}
      hue={hue}
      n={idea.n}
      at={idea.at}
      text={idea.text}
      state={stateOfIdea(idea, mark)}
      picture={<OwnPicture idea={idea} mark={mark} />}
    >
      {idea.answers?.map((answer) => (
        <OwnAnswer key={answer.number} answer={answer} own={ideaNumber(mark, idea.n)} />
      ))}
      {idea.place === "board" && idea.groupTitle && (
        <p className={styles.detail}>{t("group", { title: idea.groupTitle })}</p>
      )}
      <p className={styles.detail} role="status">
        {idea.corrected && t("corrected")}
      </p>
      {ways && open && <OwnActions idea={idea} number={ideaNumber(mark, idea.n)} ways={ways} />}
    </IdeaCard>
  );
}
