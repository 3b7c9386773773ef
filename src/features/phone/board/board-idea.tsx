"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FILES } from "../../../contract/routes.ts";
import type { BoardIdeaView, TableView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { tie } from "../../../domain/typography.ts";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import styles from "./board.module.css";
import type { LargeSketch } from "./sketch-dialog.tsx";

/** Characters from which an idea is folded to four lines. */
const LONG = 260;

interface Props {
  readonly idea: BoardIdeaView;
  readonly table: TableView;
  readonly mergedIntoN: number | undefined;
  readonly enlarge: (sketch: LargeSketch) => void;
}

/** One idea on the table's board. */
export function BoardIdea({ idea, table, mergedIntoN, enlarge }: Props) {
  const t = useTranslations("phone");
  const number = ideaNumber(table.mark, idea.n);
  return (
    <article className={card.card}>
      <div className={card.top}>
        <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
        {idea.signature && <span className={`${card.fact} ${styles.signature}`}>{idea.signature}</span>}
      </div>
      {idea.hasSketch && <SketchButton idea={idea} number={number} enlarge={enlarge} />}
      {idea.text !== "" && <Words text={idea.text} />}
      {idea.mergedInto && mergedIntoN !== undefined && (
        <p className={styles.merged}>
          <Icon name="merge" />
          {t("state.merged", { about: ideaNumber(table.mark, mergedIntoN).replace("-", "\u2011") })}
        </p>
      )}
    </article>
  );
}

function SketchButton({ idea, number, enlarge }: { readonly number: string } & Pick<Props, "idea" | "enlarge">) {
  const t = useTranslations("common");
  const alt = idea.text ? t("sketchAlt", { number, caption: idea.text }) : t("sketchAltNoCaption", { number });
  const src = FILES.sketch(idea.id);
  return (
    <button
      type="button"
      className={styles.sketchButton}
      onClick={() => enlarge({ src, alt, caption: idea.text, number })}
    >
      <img src={src} alt={alt} loading="lazy" />
    </button>
  );
}

function Words({ text }: { readonly text: string }) {
  const t = useTranslations("common");
  const [whole, setWhole] = useState(false);
  const long = text.length > LONG;
  return (
    <>
      <p className={`${card.words} ${long && !whole ? styles.folded : ""}`}>{tie(text)}</p>
      {long && (
        <Button look="quiet" className={styles.more ?? ""} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? "less" : "more")}
        </Button>
      )}
    </>
  );
}
