"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useId, useState } from "react";
import type { BoardView, TableView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Phone } from "../state/use-phone.ts";
import styles from "./board.module.css";
import { BoardIdea } from "./board-idea.tsx";
import { ideasOf, searchBoard } from "./board-news.ts";
import { type LargePicture, PictureDialog } from "./picture-dialog.tsx";
import { useBoard } from "./use-board.ts";

/** The table's board as reading text: groups as trays, then ideas without a group. */
export function BoardSection({ phone }: { readonly phone: Phone }) {
  const t = useTranslations();
  const { reading, showNews } = useBoard(phone);
  if (reading.kind !== "shown")
    return (
      <p role="status" className={styles.empty}>
        {t(reading.kind === "loading" ? "common.loading" : "phone.board.unreachable")}
      </p>
    );
  const { board, news } = reading;
  return (
    <>
      <div role="status" className={styles.news}>
        {news.kind !== "same" && (
          <Button look="accent" wide onClick={showNews}>
            <Icon name="down" />
            {news.kind === "new" ? t("phone.board.new", { count: news.count }) : t("phone.board.changed")}
          </Button>
        )}
      </div>
      {ideasOf(board).length === 0 ? (
        <p className={styles.empty}>{t("phone.board.empty")}</p>
      ) : (
        <>
          <a className={buttonClass({ wide: true })} href={`/s/${phone.code}/tablica`}>
            <Icon name="zoom" />
            {t("phone.board.asOnTable")}
          </a>
          <Searchable board={board} table={phone.state.table} />
        </>
      )}
    </>
  );
}

function Searchable({ board, table }: { readonly board: BoardView; readonly table: TableView }) {
  const t = useTranslations("phone.board");
  const [query, setQuery] = useState("");
  const id = useId();
  const all = ideasOf(board);
  const found = searchBoard(board, useDeferredValue(query), table.mark);
  const count = ideasOf(found).length;
  return (
    <>
      <search className={styles.search}>
        <label htmlFor={id}>
          <Icon name="search" />
          <span className="sr-only">{t("searchLabel")}</span>
        </label>
        <input
          id={id}
          type="search"
          autoComplete="off"
          enterKeyHint="search"
          placeholder={t("search", { count: all.length })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </search>
      <p role="status" className={query.trim() ? styles.found : "sr-only"}>
        {query.trim() && t("found", { count })}
      </p>
      <BoardGroups board={found} table={table} all={all} />
    </>
  );
}

interface GroupsProps {
  readonly board: BoardView;
  readonly table: TableView;
  readonly all: ReturnType<typeof ideasOf>;
}

/** Groups as trays, then ideas without a group. */
export function BoardGroups({ board, table, all }: GroupsProps) {
  const t = useTranslations("common");
  const [large, setLarge] = useState<LargePicture | null>(null);
  const numbers = new Map(all.map(({ id, n }) => [id, n]));
  const trays = [...board.groups.map((group) => ({ ...group, loose: false })), looseOf(board, t("looseGroup"))];
  return (
    <>
      {trays
        .filter(({ ideas }) => ideas.length > 0)
        .map(({ id, title, ideas, loose }) => (
          <section key={id} className={styles.tray} data-hue={table.hue} data-loose={loose || undefined}>
            <div className={styles.trayHead}>
              <h3>{tie(title)}</h3>
              <span>{t("ideas", { count: ideas.length })}</span>
            </div>
            <ul className={styles.list}>
              {ideas.map((idea) => (
                <li key={idea.id}>
                  <BoardIdea
                    idea={idea}
                    table={table}
                    mergedIntoN={numbers.get(idea.mergedInto ?? idea.id)}
                    enlarge={setLarge}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {large && <PictureDialog picture={large} close={() => setLarge(null)} />}
    </>
  );
}

const looseOf = (board: BoardView, title: string) => ({ id: "loose", title, ideas: board.loose, loose: true });
