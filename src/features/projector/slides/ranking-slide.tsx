"use client";
import { useTranslations } from "next-intl";
import { pageAt } from "../../../board/slides/board-pages.ts";
import { beginning, rankingPages } from "../../../board/slides/ranking-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import type { RankedItemView, RankingView } from "../../../contract/vote-views.ts";
import type { Slide } from "../../../domain/screen.ts";
import { tie } from "../../../domain/typography.ts";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import styles from "./ranking.module.css";
import shared from "./slides.module.css";
import { TableHead } from "./table-head.tsx";

type Table = ScreenView["tables"][number];

interface Props {
  readonly view: ScreenView;
  readonly slide: Extract<Slide, { kind: "ranking" }>;
  readonly now: number;
}

/** The result of a table's vote, most dots first. An unknown table, or a vote that is not closed, is an empty desk. */
export function RankingSlide({ view, slide, now }: Props) {
  const t = useTranslations("projector.ranking");
  const table = view.tables.find(({ id }) => id === slide.tableId);
  const ranking = view.ranking?.tableId === slide.tableId ? view.ranking : null;
  if (!table) return null;
  const pages = ranking ? rankingPages(ranking) : [];
  const at = pageAt(pages.length, slide.page);
  const page = at === null ? undefined : pages[at];
  return (
    <section className={styles.ranking} data-hue={table.hue}>
      <div className={shared.cloth} />
      <TableHead table={table} moment={view.moment} now={now} />
      <h2 className={styles.title}>{t("title")}</h2>
      {page ? (
        <ol className={styles.rows}>
          {page.map((item) => (
            <Row key={item.id} item={item} table={table} />
          ))}
        </ol>
      ) : (
        <p className={styles.empty}>{ranking && t("none")}</p>
      )}
      <footer className={styles.foot}>
        {ranking && <Facts ranking={ranking} />}
        {at !== null && pages.length > 1 && <p>{t("page", { page: at + 1, total: pages.length })}</p>}
      </footer>
    </section>
  );
}

function Row({ item, table }: { readonly item: RankedItemView; readonly table: Table }) {
  const t = useTranslations("projector.ranking");
  const [idea] = item.ideas;
  const words = item.title ?? (idea && idea.text !== "" ? idea.text : t(idea?.hasPhoto === true ? "photo" : "sketch"));
  return (
    <li className={styles.row}>
      <p className={styles.dots}>
        <span className={styles.dot} aria-hidden="true" />
        <span className="sr-only">{t("dots", { count: item.phone + item.paper })}</span>
        <span aria-hidden="true">{item.phone + item.paper}</span>
      </p>
      {item.title === null && idea && <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />}
      <p className={styles.words}>{tie(beginning(words))}</p>
    </li>
  );
}

function Facts({ ranking }: { readonly ranking: RankingView }) {
  const t = useTranslations("projector.ranking");
  const paper = ranking.items.reduce((sum, item) => sum + item.paper, 0);
  return (
    <p>{paper > 0 ? t("votersPaper", { count: ranking.voters, paper }) : t("voters", { count: ranking.voters })}</p>
  );
}
