"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBoardList } from "../../client/use-board-list.ts";
import { useLive } from "../../client/use-live.ts";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { ScreenView } from "../../contract/views.ts";
import type { TableId } from "../../domain/ids.ts";
import { tableOfSlide } from "../../domain/screen.ts";
import { SlideView, silentTable } from "../projector/slides/slide-view.tsx";
import styles from "./observer.module.css";
import { ObserverBar } from "./observer-bar.tsx";
import { ObserverClosed } from "./observer-closed.tsx";
import { HALL, ObserverTabs, panelId, type Tab, tabId } from "./observer-tabs.tsx";
import { TableBoard } from "./table-board.tsx";

/** Everything an observer may see: the hall's slide and the board of each table, live. Nothing here changes anything. */
export function ObserverRoom({ initial }: { readonly initial: ScreenView }) {
  const [view, setView] = useState(initial);
  const [chosen, choose] = useState<Tab>(HALL);
  const link = useLive("observer", (socket) => void socket.on("screen", setView));
  const now = useTimerNow(view.moment);
  const table = view.tables.find(({ id }) => id === chosen) ?? null;
  const tab = table?.id ?? HALL;
  // A link that was taken back shows nothing more, not even what was here before.
  if (link === "refused") return <ObserverClosed isInvalid />;
  return (
    <>
      <ObserverBar view={view} link={link} now={now} />
      <main className={styles.main}>
        <ObserverTabs tables={view.tables} chosen={tab} choose={choose} />
        <section className={styles.panel} role="tabpanel" id={panelId} aria-labelledby={tabId(tab)} tabIndex={0}>
          {table ? <Board view={view} tableId={table.id} key={table.id} /> : <Hall view={view} now={now} />}
        </section>
      </main>
    </>
  );
}

function Hall({ view, now }: { readonly view: ScreenView; readonly now: number }) {
  const board = useBoardList(silentTable(view) === null ? tableOfSlide(view.slide) : null, "observer");
  return (
    <div className={styles.slide} data-theme={view.look.theme}>
      <SlideView view={view} board={board} now={now} />
    </div>
  );
}

function Board({ view, tableId }: { readonly view: ScreenView; readonly tableId: TableId }) {
  const t = useTranslations();
  const isSilent = view.silent.includes(tableId);
  const board = useBoardList(isSilent ? null : tableId, "observer");
  const table = view.tables.find(({ id }) => id === tableId);
  if (isSilent || !board || !table)
    return (
      <p role="status" className={styles.note}>
        {t(isSilent ? "observer.silent" : "common.loading")}
      </p>
    );
  return <TableBoard board={board} table={table} />;
}
