"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardIdeaView, TableView } from "../../../contract/views.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { tie } from "../../../domain/typography.ts";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { usePictureAlt } from "../../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import styles from "./board.module.css";
import { PictureButton } from "./picture-button.tsx";
import type { LargePicture } from "./picture-dialog.tsx";

/** Characters from which an idea is folded to four lines. */
const LONG = 260;

interface Props {
  readonly idea: BoardIdeaView;
  readonly table: TableView;
  readonly mergedIntoN: number | undefined;
  readonly enlarge: (picture: LargePicture) => void;
}

/** One idea on the table's board. */
export function BoardIdea({ idea, table, mergedIntoN, enlarge }: Props) {
  const t = useTranslations("phone");
  const altOf = usePictureAlt();
  const number = ideaNumber(table.mark, idea.n);
  return (
    <article className={card.card}>
      <div className={card.top}>
        <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
        {idea.signature && <span className={`${card.fact} ${styles.signature}`}>{idea.signature}</span>}
      </div>
      <PictureButton idea={idea} number={number} alt={altOf(idea, number, idea.text)} enlarge={enlarge} />
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
