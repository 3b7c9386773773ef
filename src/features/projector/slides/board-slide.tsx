"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { BoardList } from "../../../board/board-read.ts";
import {
  type BoardColumn,
  type BoardPage,
  boardColumns,
  boardPages,
  pageAt,
} from "../../../board/slides/board-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { TableId } from "../../../domain/ids.ts";
import styles from "./board.module.css";
import { BoardColumnView } from "./board-column.tsx";
import shared from "./slides.module.css";
import { TableHead } from "./table-head.tsx";
import { useFit } from "./use-fit.ts";

interface Props {
  readonly view: ScreenView;
  readonly board: BoardList | null;
  readonly tableId: TableId;
  readonly page: number;
  readonly now: number;
  /** Stands at the foot instead of the next table's name. */
  readonly children?: ReactNode;
}

/** The board of a table, two columns a page. An unknown table is an empty desk. */
export function BoardSlide({ view, board, tableId, page, now, children }: Props) {
  const { text } = view.look;
  const columns = useMemo(() => (board ? boardColumns(board, text) : null), [board, text]);
  const table = view.tables.find(({ id }) => id === tableId);
  if (!table) return null;
  const pages = columns && boardPages(columns);
  const at = pages && pageAt(pages.length, page);
  const shown = at === null || !pages ? undefined : pages[at];
  return (
    <section className={styles.board} data-hue={table.hue}>
      <div className={shared.cloth} />
      <TableHead table={table} moment={view.moment} now={now} />
      {shown ? <Columns page={shown} mark={table.mark} hue={table.hue} /> : <Empty waiting={board === null} />}
      <footer className={styles.foot}>
        {shown && columns ? <Where columns={columns} page={shown} plain={children !== undefined} /> : <span />}
        {children ?? <Next view={view} tableId={tableId} />}
      </footer>
    </section>
  );
}

/** Sizes of the words to try, the same for both columns of a page. */
const STEPS = 5;

const wordsOf = (page: BoardPage): string =>
  page.map(({ title, pieces }) => [title, ...pieces.map(({ text }) => text)].join("\n")).join("\n");

function Columns({
  page,
  ...table
}: { readonly page: BoardPage } & Pick<ScreenView["tables"][number], "mark" | "hue">) {
  const ref = useFit<HTMLDivElement>(STEPS, wordsOf(page));
  return (
    <div className={styles.columns} ref={ref}>
      {page.map((column, i) => (
        <BoardColumnView key={i} column={column} {...table} />
      ))}
    </div>
  );
}

function Empty({ waiting }: { readonly waiting: boolean }) {
  const t = useTranslations("projector.board");
  return <p className={styles.empty}>{waiting ? "" : t("empty")}</p>;
}

interface WhereProps {
  readonly columns: readonly BoardColumn[];
  readonly page: BoardPage;
  /** Words only: something else needs the room. */
  readonly plain: boolean;
}

/** Which groups of how many, and the same as blocks: one a column. */
function Where({ columns, page, plain }: WhereProps) {
  const t = useTranslations("projector.board");
  const total = new Set(columns.flatMap(({ group }) => group ?? [])).size;
  const shown = [...new Set(page.flatMap(({ group }) => group ?? []))].map(String);
  const [first, second] = shown;
  return (
    <p className={styles.where}>
      {first === undefined && t("loose")}
      {first !== undefined && second === undefined && t("group", { first, total })}
      {first !== undefined && second !== undefined && t("groups", { first, second, total })}
      {!plain && columns.length > page.length && <Blocks on={blocksOf(columns, page)} />}
    </p>
  );
}

function Blocks({ on }: { readonly on: readonly boolean[] }) {
  return (
    <span className={shared.blocks} aria-hidden="true">
      {on.map((current, i) => (
        <span key={i} data-on={current || undefined} />
      ))}
    </span>
  );
}

/** One block a column; one a page when the columns are many. */
function blocksOf(columns: readonly BoardColumn[], page: BoardPage): boolean[] {
  const current: ReadonlySet<BoardColumn> = new Set(page);
  if (columns.length <= 8) return columns.map((column) => current.has(column));
  return columns.flatMap((column, i) => (i % 2 === 0 ? [current.has(column)] : []));
}

function Next({ view, tableId }: { readonly view: ScreenView; readonly tableId: TableId }) {
  const t = useTranslations("projector.board");
  const next = view.tables[view.tables.findIndex(({ id }) => id === tableId) + 1];
  return next ? <p>{t("next", { table: next.shortName })}</p> : null;
}
