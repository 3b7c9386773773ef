"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CARD_NUMBERS, ideaNumber } from "../../domain/number.ts";
import styles from "./dialog.module.css";
import { useTablet } from "./tablet-kit.tsx";
import type { TypedCard } from "./typed-card.ts";

/** Of a card's number. */
const DIGITS = String(CARD_NUMBERS.first).length;

interface Props {
  readonly typed: string;
  readonly card: TypedCard;
  readonly onType: (typed: string) => void;
}

/** The number printed on a paper card, if it has one. */
export function CardNumber({ typed, card, onType }: Props) {
  const { view } = useTablet();
  const t = useTranslations("desk.card");
  const { mark } = view.table;
  const range = { first: ideaNumber(mark, CARD_NUMBERS.first), last: ideaNumber(mark, CARD_NUMBERS.last) };
  const [left, setLeft] = useState(false);
  // Nothing is wrong while it is still being typed.
  const isTyping = !left && typed.replace(/\D/g, "").length < DIGITS;
  const wrong = card.kind === "wrong" && !isTyping;
  return (
    <div className={styles.field}>
      <label htmlFor="card-number">{t("label")}</label>
      <input
        id="card-number"
        className={styles.input}
        value={typed}
        autoComplete="off"
        maxLength={12}
        placeholder={range.first}
        aria-invalid={wrong || undefined}
        aria-describedby="card-number-note"
        onFocus={() => setLeft(false)}
        onBlur={() => setLeft(true)}
        onChange={(event) => onType(event.target.value)}
      />
      <p
        id="card-number-note"
        className={styles.counter}
        data-over={wrong || undefined}
        role={wrong ? "alert" : undefined}
      >
        {wrong ? t(`wrong.${card.problem}`, range) : t("hint", range)}
      </p>
    </div>
  );
}
