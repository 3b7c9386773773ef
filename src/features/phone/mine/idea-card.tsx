"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Hue } from "../../../domain/table.ts";
import { tie } from "../../../domain/typography.ts";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import { CLOCK } from "../../../ui/time-formats.ts";
import type { IdeaState } from "./idea-state.ts";
import styles from "./mine.module.css";
import { Trail } from "./trail.tsx";

interface Props {
  readonly mark: string;
  readonly hue: Hue;
  /** Absent: no number yet, it is on the phone. */
  readonly n?: number;
  readonly at: string;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly state: IdeaState;
  /** More about the state, and what can be done. */
  readonly children?: ReactNode;
}

/** One of one's own ideas: number, time, words, and where it is. */
export function IdeaCard({ mark, hue, n, at, text, picture, state, children }: Props) {
  const t = useTranslations("phone.state");
  const format = useFormatter();
  return (
    <article className={card.card} tabIndex={-1}>
      <div className={card.top}>
        <NumberTag mark={mark} hue={hue} figures={n === undefined ? undefined : ideaFigures(n)} />
        <time dateTime={at} className={card.fact}>
          {format.dateTime(new Date(at), CLOCK)}
        </time>
      </div>
      {picture}
      {text !== "" && <p className={card.words}>{tie(text)}</p>}
      <p className={styles.state}>
        <Icon name={state.icon} />
        <strong>{t(state.words, { about: state.about })}</strong>
        {state.trail !== null && <Trail filled={state.trail} />}
      </p>
      {children}
    </article>
  );
}
