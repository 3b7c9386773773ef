"use client";
import { useTranslations } from "next-intl";
import type { OwnIdeaView, TableView } from "../../../contract/views.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { Button } from "../../../ui/button.tsx";
import type { Entry } from "../outbox/entry.ts";
import { IdeaCard } from "./idea-card.tsx";
import { stateOfEntry, stateOfIdea } from "./idea-state.ts";
import { KeptSketch } from "./kept-sketch.tsx";
import styles from "./mine.module.css";
import { OwnAnswer } from "./own-answer.tsx";
import { OwnSketch } from "./own-sketch.tsx";

interface Props {
  readonly table: TableView;
  readonly ideas: readonly OwnIdeaView[];
  readonly entries: readonly Entry[];
  readonly isOnDisk: (id: IdeaId) => boolean;
  /** Takes a refused idea back to its sheet. */
  readonly correct: (entry: Entry) => void;
  readonly discard: (entry: Entry) => void;
}

/** Everything this person wrote here, newest first: what is on the phone, then what the table has. */
export function OwnIdeas({ table, ideas, entries, isOnDisk, correct, discard }: Props) {
  const t = useTranslations("phone.mine");
  const arrived = new Set(ideas.map(({ id }) => id));
  const kept = entries.filter(({ id }) => !arrived.has(id)).reverse();
  const sent = [...ideas].sort((a, b) => b.n - a.n);
  if (kept.length + sent.length === 0) return <p className={styles.empty}>{t("empty")}</p>;
  return (
    <ul className={styles.list}>
      {kept.map((entry) => (
        <li key={entry.id}>
          <KeptIdea table={table} entry={entry} onDisk={isOnDisk(entry.id)} correct={correct} discard={discard} />
        </li>
      ))}
      {sent.map((idea) => (
        <li key={idea.id}>
          <SentIdea table={table} idea={idea} />
        </li>
      ))}
    </ul>
  );
}

function SentIdea({ table: { mark, hue }, idea }: { readonly table: TableView; readonly idea: OwnIdeaView }) {
  const t = useTranslations("phone.mine");
  return (
    <IdeaCard
      mark={mark}
      hue={hue}
      n={idea.n}
      at={idea.at}
      text={idea.text}
      state={stateOfIdea(idea, mark)}
      picture={idea.hasSketch && <OwnSketch idea={idea} mark={mark} />}
    >
      {idea.answers?.map((answer) => (
        <OwnAnswer key={answer.number} answer={answer} own={ideaNumber(mark, idea.n)} />
      ))}
      {idea.place === "board" && idea.groupTitle && (
        <p className={styles.detail}>{t("group", { title: idea.groupTitle })}</p>
      )}
    </IdeaCard>
  );
}

interface KeptProps extends Pick<Props, "table" | "correct" | "discard"> {
  readonly onDisk: boolean;
  readonly entry: Entry;
}

function KeptIdea({ table: { mark, hue }, entry, onDisk, correct, discard }: KeptProps) {
  const t = useTranslations();
  const { content, state } = entry;
  return (
    <IdeaCard
      mark={mark}
      hue={hue}
      at={entry.at}
      text={content.text}
      state={stateOfEntry(state, onDisk)}
      picture={content.sketch && <KeptSketch sketch={content.sketch} caption={content.text} />}
    >
      {state.kind === "refused" && (
        <>
          <p className={styles.reason}>{t(`refusal.${state.refusal}`)}</p>
          <div className={styles.actions}>
            <Button look="accent" onClick={() => correct(entry)}>
              {t("phone.mine.correct")}
            </Button>
            <Button onClick={() => discard(entry)}>{t("phone.mine.discard")}</Button>
          </div>
        </>
      )}
    </IdeaCard>
  );
}
