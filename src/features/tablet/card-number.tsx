"use client";
import { useTranslations } from "next-intl";
import { CARD_NUMBERS, ideaNumber, isCardNumber, parseNumber } from "../../domain/number.ts";
import styles from "./dialog.module.css";
import { allIdeas } from "./list-model.ts";
import { type TabletKit, useTablet } from "./tablet-kit.tsx";

/** What was typed as a card's number. */
export type TypedCard =
  | { readonly kind: "none" }
  | { readonly kind: "card"; readonly n: number }
  /** Not a number of a paper card, of another table, or entered already. */
  | { readonly kind: "wrong"; readonly problem: "number" | "table" | "used" };

/** Reads `931`, `kul 931` or nothing. What this tablet cannot know, the server refuses. */
export function readCard(typed: string, { view, board }: Pick<TabletKit, "view" | "board">): TypedCard {
  if (typed.trim() === "") return { kind: "none" };
  const { mark } = view.table;
  const number = parseNumber(/^\s*\d+\s*$/.test(typed) ? `${mark}${typed.trim()}` : typed);
  if (!number || number.kind !== "idea" || !isCardNumber(number.n)) return { kind: "wrong", problem: "number" };
  if (number.mark !== mark) return { kind: "wrong", problem: "table" };
  const known = [...allIdeas(board.list).map(({ idea }) => idea), ...view.inbox, ...view.hidden];
  return known.some(({ n }) => n === number.n) ? { kind: "wrong", problem: "used" } : { kind: "card", n: number.n };
}

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
  const wrong = card.kind === "wrong";
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
