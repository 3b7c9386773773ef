"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { OverviewRow, OverviewView, ScreenView, TableView } from "../../contract/views.ts";
import { Announce } from "./announce.tsx";
import { Doors } from "./doors.tsx";
import { FreezePanel, FreezeQuestion, useFreezing } from "./freeze.tsx";
import { Hall } from "./hall.tsx";
import { HeadCountDialog } from "./head-count-dialog.tsx";
import { JournalDialog } from "./journal-dialog.tsx";
import styles from "./meeting-room.module.css";
import type { MenuPart } from "./menu.tsx";
import { PhasePanel } from "./phase-panel.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { RehearsalLine } from "./rehearsal-line.tsx";
import { RestoredNote, RestoreQuestion, useRestoring } from "./restore.tsx";
import { RunThroughPanel } from "./run-through/run-through-panel.tsx";
import { TableList } from "./table-list.tsx";
import { TopBar } from "./top-bar.tsx";
import { type Send, useCommands } from "./use-commands.ts";
import { useHallFacts } from "./use-hall-facts.ts";
import { useOverview } from "./use-overview.ts";

interface Props {
  /** As it was at loading; news follow. */
  readonly initial: OverviewView;
  readonly screen: ScreenView;
}

/** The control room during the meeting: all tables, the phase, the hall's screen. */
export function MeetingRoom({ initial, screen: asLoaded }: Props) {
  const { screen, listen } = useHallFacts(asLoaded);
  const { overview, link } = useOverview(initial, listen);
  const commands = useCommands();
  const freezing = useFreezing(commands.send);
  const restoring = useRestoring(commands.send);
  const now = useTimerNow(overview.moment);
  const [journal, setJournal] = useState<TableView | null>(null);
  const [counting, setCounting] = useState<OverviewRow | null>(null);
  const menuOf = useRowMenu(commands.send, freezing, restoring.ask, { openJournal: setJournal, count: setCounting });
  const { moment, agenda, rows } = overview;
  return (
    <div className={styles.room}>
      <TopBar page="meeting" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <RehearsalLine on={moment.rehearsal} />
      <RunThroughPanel overview={overview} send={commands.send} />
      <main className={styles.main}>
        <div className={styles.tables}>
          <PhasePanel moment={moment} agenda={agenda} now={now} send={commands.send} />
          <TableList overview={overview} now={now} menuOf={menuOf} />
          <RestoredNote restoring={restoring} />
          <div className={styles.ending}>
            <Doors open={overview.doorsOpen} send={commands.send} />
            <FreezePanel rows={rows} freezing={freezing} />
          </div>
        </div>
        <div className={styles.rail}>
          <Hall overview={overview} screen={screen} now={now} send={commands.send} />
          <Announce current={moment.announcement} tables={rows.map(({ table }) => table)} send={commands.send} />
        </div>
      </main>
      <FreezeQuestion freezing={freezing} />
      <HeadCountDialog row={counting} send={commands.send} onClose={() => setCounting(null)} />
      <JournalDialog table={journal} onClose={() => setJournal(null)} />
      <RestoreQuestion restoring={restoring} agenda={agenda} />
    </div>
  );
}

/** What can be done with one table. */
function useRowMenu(
  send: Send,
  freezing: ReturnType<typeof useFreezing>,
  askToRestore: (row: OverviewRow) => Promise<void>,
  ask: { readonly openJournal: (table: TableView) => void; readonly count: (row: OverviewRow) => void },
): (row: OverviewRow) => readonly MenuPart[] {
  const t = useTranslations("organiser.row.do");
  const heads = useTranslations("heads");
  return (row) => {
    const { id, life } = row.table;
    const show = (): void => void send("show", { slide: { kind: "board", tableId: id, page: 0 } });
    const restore = { id: "restore", text: t("restore"), onChoose: () => void askToRestore(row) };
    const freeze = { id: "freeze", text: t("freeze"), onChoose: () => freezing.ask([row]) };
    const thaw = { id: "thaw", text: t("thaw"), onChoose: () => void freezing.freeze([id], false) };
    return [
      {
        choices: [
          { id: "show", text: t("show"), onChoose: show },
          { id: "give", text: t("give"), onChoose: () => void send("giveFloor", { tableId: id }) },
          { id: "links", text: t("links"), href: `/organizator/linki#${id}` },
          { id: "register", text: t("register"), href: `/organizator/rejestr?stolik=${row.table.mark}` },
          { id: "journal", text: t("journal"), onChoose: () => ask.openJournal(row.table) },
          { id: "heads", text: heads("open"), onChoose: () => ask.count(row) },
        ],
      },
      { choices: life === "open" ? [restore, freeze] : [thaw] },
    ];
  };
}
