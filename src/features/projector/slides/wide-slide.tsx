"use client";
import type { ReactNode } from "react";
import type { MomentView, TableView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { NumberTag } from "../../../ui/number.tsx";
import { PageBlocks } from "./page-blocks.tsx";
import shared from "./slides.module.css";
import { TableHead } from "./table-head.tsx";
import { useFit } from "./use-fit.ts";
import styles from "./wide.module.css";

const STEPS = 5;

interface Props {
  readonly table: TableView;
  readonly moment: MomentView;
  readonly now: number;
  readonly title: string;
  /** Pages, and which of them this is. */
  readonly count: number;
  readonly at: number;
  /** All that is read on this page, to make it fit. */
  readonly words: string;
  /** Said instead of cards; null while there are some, or while the board has not come. */
  readonly empty: string | null;
  readonly children: ReactNode;
}

/** Cards below each other over the whole screen: a group, or a table's proposals. */
export function WideSlide({ table, moment, now, title, count, at, words, empty, children }: Props) {
  const ref = useFit<HTMLDivElement>(STEPS, words);
  return (
    <section className={styles.wide} data-hue={table.hue}>
      <div className={shared.cloth} />
      <TableHead table={table} moment={moment} now={now} />
      <div className={styles.tray}>
        <header className={styles.head}>
          <h2 data-length={title.length > 34 ? "long" : undefined}>{tie(title)}</h2>
          <PageBlocks count={count} at={at} />
        </header>
        {empty === null ? (
          <div className={styles.cards} ref={ref}>
            {children}
          </div>
        ) : (
          <p className={styles.empty}>{empty}</p>
        )}
      </div>
    </section>
  );
}

interface CardProps {
  readonly table: TableView;
  readonly figures: string;
  /** One short word below the number. */
  readonly fact: string | null;
  readonly text: string;
  readonly children?: ReactNode;
}

/** Number on the left, words on the right, a sketch below them. */
export function WideCard({ table, figures, fact, text, children }: CardProps) {
  return (
    <article className={styles.card}>
      <p className={styles.number}>
        <NumberTag mark={table.mark} hue={table.hue} figures={figures} />
        {fact && <span className={styles.fact}>{fact}</span>}
      </p>
      <div className={styles.words}>
        {text !== "" && <p>{tie(text)}</p>}
        {children && <div className={styles.sketch}>{children}</div>}
      </div>
    </article>
  );
}
