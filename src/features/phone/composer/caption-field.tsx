"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { findPersonalData } from "../../../domain/personal-data.ts";
import { lengthOf } from "../../../domain/text.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./caption-field.module.css";
import { Counter } from "./counter.tsx";
import { PersonalDataHint } from "./personal-data-hint.tsx";
import type { AskedCaption } from "./use-asked-caption.ts";

interface Props {
  readonly label: string;
  /** Said when it is sent without words. */
  readonly ask: string;
  readonly asked: AskedCaption;
  readonly describedBy: string;
  readonly value: string;
  readonly limit: number;
  readonly change: (caption: string) => void;
}

/** The words of a picture: asked for, never demanded. */
export function CaptionField({ label, ask, asked, describedBy, value, limit, change }: Props) {
  const t = useTranslations();
  const id = useId();
  const { field, problem, forgive } = asked;
  return (
    <>
      <div className={styles.caption}>
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          ref={field}
          rows={2}
          value={value}
          aria-describedby={`${id}-problem ${describedBy}`}
          onChange={(event) => {
            forgive();
            change(event.target.value);
          }}
        />
        <Counter id={`${id}-count`} length={lengthOf(value)} limit={limit} />
      </div>
      <PersonalDataHint kinds={findPersonalData(value)} />
      <p id={`${id}-problem`} role="alert" className={styles.problem} hidden={problem === null}>
        <Icon name="alert" />
        <span>{problem && (problem === "ask" ? ask : t(`refusal.${problem}`))}</span>
      </p>
    </>
  );
}
