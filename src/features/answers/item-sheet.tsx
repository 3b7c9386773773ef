"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { AnswersView } from "../../contract/answer-views.ts";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { type Entry, wordsOf } from "./answer-desk.ts";
import styles from "./item-sheet.module.css";

interface Props {
  readonly entry: Entry;
  readonly view: AnswersView;
  /** More to unfold below the words. */
  readonly children?: ReactNode;
}

/** What is being answered: number, section, the words, their reason and where they come from. */
export function ItemSheet({ entry, view, children }: Props) {
  const t = useTranslations();
  const table = view.tables.find(({ id }) => id === entry.tableId);
  const section = view.sections.find(({ number }) => number === entry.section);
  const [mark = "", figures] = entry.number.split("-");
  return (
    <>
      <header className={styles.head}>
        <span className={styles.number}>
          <NumberTag mark={mark} hue={table?.hue ?? "ink"} figures={figures} />
        </span>
        <div>
          <h2>{section ? t("answers.section", { ...section }) : t("answers.noSection")}</h2>
          <p>
            <Facts entry={entry} />
          </p>
        </div>
      </header>
      <div className={styles.paper}>
        {entry.passedTo !== null && (
          <p className={styles.mark}>
            <Icon name="out" />
            {t("answers.passedOn", { to: entry.passedTo })}
          </p>
        )}
        <p className={styles.words} lang="pl">
          {wordsOf(entry) || t("answers.noWords")}
        </p>
        {entry.wording !== null && (
          <p className={styles.mark}>
            <Icon name="pen" />
            {t("answers.edited")}
          </p>
        )}
        {entry.kind === "idea" && <Pictures entry={entry} />}
        <div className={styles.more}>
          <Background entry={entry} />
          {children}
        </div>
      </div>
    </>
  );
}

function Facts({ entry }: { readonly entry: Entry }) {
  const t = useTranslations();
  const format = useFormatter();
  const others = entry.voices.filter(({ number }) => number !== entry.number).map(({ number }) => number);
  const facts = [
    entry.change && t(`common.change.${entry.change}`),
    entry.kind === "idea" && entry.wording === null && t("answers.ownWords"),
    others.length > 0 &&
      t(entry.kind === "idea" && entry.partOf === null ? "answers.repeats" : "answers.sourceNumbers", {
        numbers: format.list(others, { type: "conjunction" }),
      }),
  ];
  return facts.filter(Boolean).join(", ");
}

/** Today's wording, the table's reason, the ideas as they are on the board. */
function Background({ entry }: { readonly entry: Entry }) {
  const t = useTranslations("answers");
  const others = entry.voices.filter(({ number }) => number !== entry.number);
  return (
    <>
      {entry.wording !== null && (
        <Passage
          title={t(entry.partOf === null ? "originalWords" : "originalWhole")}
          text={entry.text || t("noWords")}
        />
      )}
      {entry.joined.length > 0 && (
        <details className={styles.details}>
          <summary>{t("joinedWith", { count: entry.joined.length })}</summary>
          <ul>
            {entry.joined.map(({ itemId, number, text }) => (
              <li key={itemId}>
                <b>{number}</b> <span lang="pl">{text || t("noWords")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {entry.current !== "" && <Passage title={t("current")} text={entry.current} />}
      {entry.reason !== "" && <Passage title={t("reason")} text={entry.reason} />}
      {others.length > 0 && (
        <details className={styles.details}>
          <summary>{t("sources", { count: others.length })}</summary>
          <ul>
            {others.map((voice) => (
              <li key={voice.ideaId}>
                <b>{voice.number}</b> <span lang="pl">{voice.text === "" ? t("noWords") : voice.text}</span>
                {voice.signature && <span className={styles.fact}> – {voice.signature}</span>}
              </li>
            ))}
          </ul>
          <Pictures entry={entry} />
        </details>
      )}
    </>
  );
}

function Passage({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <details className={styles.details}>
      <summary>{title}</summary>
      <p lang="pl">{text}</p>
    </details>
  );
}

function Pictures({ entry }: { readonly entry: Entry }) {
  const altOf = usePictureAlt();
  return entry.voices.map((voice) => (
    <IdeaPicture
      key={voice.ideaId}
      idea={{ ...voice, id: voice.ideaId }}
      size="full"
      alt={altOf(voice, voice.number, voice.text)}
      className={styles.sketch}
      lazy
    />
  ));
}
