"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnIdeaView, TableView } from "../../../contract/views.ts";
import type { IdeaId } from "../../../domain/ids.ts";
import { Button } from "../../../ui/button.tsx";
import type { Entry } from "../outbox/entry.ts";
import { AskOnce } from "./ask-once.tsx";
import { IdeaCard } from "./idea-card.tsx";
import { stateOfEntry } from "./idea-state.ts";
import { KeptPicture } from "./kept-picture.tsx";
import styles from "./mine.module.css";
import type { OwnWays } from "./own-actions.tsx";
import { SentIdea } from "./sent-idea.tsx";

interface Props {
  readonly table: TableView;
  readonly ideas: readonly OwnIdeaView[];
  readonly entries: readonly Entry[];
  readonly isOnDisk: (id: IdeaId) => boolean;
  /** Null: the table is frozen, nothing can be changed. */
  readonly ways: OwnWays | null;
  /** Takes an idea that is still on the phone back to its sheet. */
  readonly correct: (entry: Entry) => void;
  readonly discard: (entry: Entry) => void;
}

/** Everything this person wrote here, newest first: what is on the phone, then what the table has. */
export function OwnIdeas({ table, ideas, entries, isOnDisk, ways, correct, discard }: Props) {
  const t = useTranslations("phone.mine");
  const arrived = new Set(ideas.map(({ id }) => id));
  const kept = entries.filter(({ id }) => !arrived.has(id)).reverse();
  const sent = [...ideas].sort((a, b) => b.n - a.n);
  if (kept.length + sent.length === 0)
    return <p className={styles.empty}>{t(ways === null ? "emptyFrozen" : "empty")}</p>;
  return (
    <ul className={styles.list}>
      {kept.map((entry) => (
        <li key={entry.id}>
          <KeptIdea table={table} entry={entry} onDisk={isOnDisk(entry.id)} correct={correct} discard={discard} />
        </li>
      ))}
      {sent.map((idea) => (
        <li key={idea.id}>
          <SentIdea table={table} idea={idea} ways={ways} />
        </li>
      ))}
    </ul>
  );
}

interface KeptProps extends Pick<Props, "table" | "correct" | "discard"> {
  readonly onDisk: boolean;
  readonly entry: Entry;
}

function KeptIdea({ table: { mark, hue }, entry, onDisk, correct, discard }: KeptProps) {
  const t = useTranslations();
  const { content, state } = entry;
  const [asking, setAsking] = useState(false);
  return (
    <IdeaCard
      mark={mark}
      hue={hue}
      at={entry.at}
      text={content.text}
      state={stateOfEntry(state, onDisk)}
      picture={<KeptPicture content={content} />}
    >
      {state.kind === "sending" && state.percent !== undefined && (
        <p className={styles.detail}>{t("phone.photo.sending", { percent: state.percent })}</p>
      )}
      {state.kind === "refused" && <p className={styles.reason}>{t(`refusal.${state.refusal}`)}</p>}
      {asking ? (
        <AskOnce
          question={t("phone.mine.discardAsk")}
          yes={t("phone.mine.discardYes")}
          no={t("phone.mine.keep")}
          onYes={() => discard(entry)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <div className={styles.actions}>
          <Button look={state.kind === "refused" ? "accent" : "plain"} onClick={() => correct(entry)}>
            {t("phone.mine.correct")}
          </Button>
          <Button onClick={() => setAsking(true)}>{t("phone.mine.discard")}</Button>
        </div>
      )}
    </IdeaCard>
  );
}
