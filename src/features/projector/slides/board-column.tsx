"use client";
import { useTranslations } from "next-intl";
import type { BoardColumn, IdeaPiece } from "../../../board/slides/board-pages.ts";
import { goesOn } from "../../../board/slides/text-pages.ts";
import { ideaNumber } from "../../../domain/number.ts";
import { pictureOf } from "../../../domain/picture.ts";
import type { Hue } from "../../../domain/table.ts";
import { tie } from "../../../domain/typography.ts";
import { usePictureAlt } from "../../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import styles from "./board.module.css";
import { SlidePicture } from "./slide-picture.tsx";

interface Props {
  readonly column: BoardColumn;
  readonly mark: string;
  readonly hue: Hue;
}

/** A group in its tray (ideas without a group lie on the desk). */
export function BoardColumnView({ column, mark, hue }: Props) {
  const t = useTranslations();
  const title = column.title ?? t("common.looseGroup");
  return (
    <section className={styles.column} data-loose={column.group === null || undefined}>
      <h2 className={styles.title} data-length={lengthWord(title)}>
        {title}
        {column.continued && <span className={styles.continued}>{t("projector.continuedShort")}</span>}
      </h2>
      <div className={styles.pieces} data-fit>
        {column.pieces.map((piece) => (
          <Piece key={piece.idea.id} piece={piece} mark={mark} hue={hue} />
        ))}
      </div>
    </section>
  );
}

/** Long names of groups take smaller letters, so that they leave room for ideas. */
function lengthWord(title: string): "long" | "longer" | undefined {
  if (title.length > 44) return "longer";
  return title.length > 22 ? "long" : undefined;
}

function Piece({ piece, mark, hue }: { readonly piece: IdeaPiece; readonly mark: string; readonly hue: Hue }) {
  const t = useTranslations();
  const altOf = usePictureAlt();
  const { idea, text, first, last, merged } = piece;
  const number = ideaNumber(mark, idea.n);
  return (
    <article className={styles.piece}>
      <p className={styles.top}>
        <NumberTag mark={mark} hue={hue} figures={ideaFigures(idea.n)} />
        <span className={styles.fact}>
          {!first && t("projector.continued")}
          {first && merged.length > 0 && t("projector.merged", { numbers: merged.map(ideaFigures).join(", ") })}
        </span>
      </p>
      {first && pictureOf(idea) !== null && (
        <div className={styles.sketch}>
          <SlidePicture idea={idea} label={altOf(idea, number, text)} />
        </div>
      )}
      {text !== "" && <p className={styles.words}>{tie(last ? text : goesOn(text))}</p>}
    </article>
  );
}
