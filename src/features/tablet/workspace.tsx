"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useReducer, useState } from "react";

import type { BoardList } from "../../board/board-read.ts";
import { releaseHere } from "../../client/kept-page.ts";

import { type Board, useBoard } from "../../client/use-board.ts";
import { useLeaveWarning } from "../../client/use-leave-warning.ts";
import { type LiveLink, useLive } from "../../client/use-live.ts";
import type { ModeratorView } from "../../contract/views.ts";
import type { IdeaId, ProposalId } from "../../domain/ids.ts";
import { Announcer, useSaid } from "./announcer.tsx";
import { draftOf } from "./command-queue.ts";
import { type DialogRequest, refOfInbox } from "./dialogs.ts";
import { FloorBar } from "./floor-bar.tsx";
import { allIdeas } from "./list-model.ts";
import { MenuHost } from "./menu-host.tsx";
import { Problems } from "./problems.tsx";
import { Rails } from "./rails.tsx";
import { Strip } from "./strip.tsx";
import { type TabletKit, TabletKitProvider } from "./tablet-kit.tsx";
import { stepTablet } from "./tablet-state.ts";
import { TopBar, type ViewName } from "./top-bar.tsx";
import { useActions } from "./use-actions.ts";
import { useDeskNews } from "./use-desk-news.ts";

import { useFetchedAhead } from "./use-fetched-ahead.ts";
import { useKeptTablet } from "./use-kept-tablet.ts";

import { useQueue } from "./use-queue.ts";
import { type SeatMove, useSeatNews } from "./use-seat-news.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useWakeLock } from "./use-wake-lock.ts";
import { Views } from "./views.tsx";
import styles from "./workspace.module.css";

/** What the workspace begins with. */
export interface TabletStart {
  readonly view: ModeratorView;
  /** The board as the server had it; null: nobody knows yet. */
  readonly board: BoardList | null;
}

const loadDialogs = () => import("./dialogs-host.tsx");

/** The table's workspace, kept current by live news and the board's connection. */
export function Workspace({ start }: { readonly start: TabletStart }) {
  const [view, step] = useReducer(stepTablet, start.view);
  const [moved, setMove] = useState<SeatMove | null>(null);
  const [isOutdated, setOutdated] = useState(false);
  const link = useLive("moderator", (socket) => {
    socket.on("moderator", (whole) => step({ type: "whole", view: whole }));
    socket.on("release", (release) => setOutdated(release !== releaseHere()));
    socket.on("table", (table) => table && step({ type: "set-up", change: { table } }));
    socket.on("programme", (programme) => step({ type: "set-up", change: programme }));
    // The table has a new id now: coming back, the tablet is told it, and opens that board.
    socket.on("begunAnew", () => socket.disconnect().connect());
    socket.on("moment", (moment) => step({ type: "moment", moment }));
    socket.on("tableRound", (round) => step({ type: "round", round }));
    socket.on("hall", (hall) => step({ type: "hall", hall }));
    socket.on("tableVote", (vote) => step({ type: "vote", vote }));
    socket.on("counts", (counts) => step({ type: "counts", counts }));
    socket.on("desk", (desk) => step({ type: "desk", desk }));
    socket.on("inboxPut", (idea) => step({ type: "inboxPut", idea }));
    socket.on("inboxDrop", (id) => step({ type: "inboxDrop", id }));
    socket.on("hiddenPut", (idea) => step({ type: "hiddenPut", idea }));
    socket.on("seatMoved", (move) => setMove({ move }));
    socket.on("hiddenDrop", (id) => step({ type: "hiddenDrop", id }));
  });
  const canvas = useCanvasFirst();
  const first = view.table.id === start.view.table.id ? start.board : null;
  const board = useBoard(view.table.id, view.side, first, canvas.isAwaited);
  useWakeLock();
  return <Desk view={view} board={board} link={link} moved={moved} isOutdated={isOutdated} canvas={canvas} />;
}

/** Which view is shown; and whether that is a canvas whose cards are not there yet: they come before anything else. */
function useCanvasFirst() {
  const [shown, show] = useState<ViewName>("list");
  const [isSeen, setSeen] = useState(false);
  const seen = useCallback(() => setSeen(true), []);
  return { shown, show, seen, isAwaited: shown === "board" && !isSeen };
}

interface DeskProps {
  readonly view: ModeratorView;
  readonly board: Board;
  readonly link: LiveLink;
}

interface News {
  readonly canvas: ReturnType<typeof useCanvasFirst>;
  readonly moved: SeatMove | null;
  /** The server gives out another build of this page by now. */
  readonly isOutdated: boolean;
}

function Desk({ view, board, link, moved, isOutdated, canvas }: DeskProps & News) {
  const { shown, show, seen } = canvas;
  const [dialog, open] = useState<DialogRequest | null>(null);
  const [drawer, setDrawer] = useState<"left" | "right" | null>(null);
  const { said, say } = useSaid();
  const kit = useKit({ view, board, link }, say, open, () => show("proposals"));
  useKeptTablet(kit);
  useLeaveWarning(board.unsent > 0 || kit.commands.waiting.length > 0);
  useShortcuts(kit);
  const dialogs = useFetchedAhead(loadDialogs, dialog !== null);
  useDeskNews(view.desk.result, view.side, say);
  useSeatNews(moved, say);
  return (
    <TabletKitProvider value={kit}>
      <MenuHost>
        <div className={styles.desk} data-table={view.table.mark} data-hue={view.table.hue} data-drawer={drawer}>
          <div className={styles.cloth} />
          <TopBar shown={shown} onShow={show} />
          <FloorBar />
          <Rails shown={shown} drawer={drawer} onDrawer={setDrawer}>
            <Problems isOutdated={isOutdated} />
            <Views shown={shown} onCanvas={seen} />
          </Rails>
          <Strip said={said} onDrawer={setDrawer} />
          <Announcer said={said} />
          {dialog && dialogs && <dialogs.Dialogs request={dialog} onClose={() => open(null)} />}
        </div>
      </MenuHost>
    </TabletKitProvider>
  );
}

function useKit(
  parts: DeskProps,
  say: (words: string) => void,
  open: (dialog: DialogRequest) => void,
  showProposals: () => void,
): TabletKit {
  const { view, board } = parts;
  const refusal = useTranslations("refusal");
  const commands = useQueue(view.table, (command, code) => {
    say(refusal(code));
    const draft = draftOf(command, code);
    if (draft) open({ kind: "scribe", draft });
  });
  const [proposal, chooseProposal] = useState<ProposalId | null>(null);
  const { selection, select } = useSelection(board);
  const inbox = useMemo(() => view.inbox.map(refOfInbox), [view.inbox]);
  const onDrafted = (id: ProposalId): void => {
    chooseProposal(id);
    showProposals();
  };
  const actions = useActions({ board, table: view.table, commands, inbox, say, onDrafted });
  const readOnly = view.moment.life === "frozen" || board.save.kind === "refused";
  return { ...parts, commands, actions, readOnly, selection, select, open, say, proposal, chooseProposal };
}

/** Ticked ideas; what leaves the board leaves the selection. */
function useSelection({ list }: Board) {
  const [chosen, setChosen] = useState<ReadonlySet<IdeaId>>(new Set());
  const selection = useMemo(() => {
    const known = new Set(allIdeas(list).map(({ idea }) => idea.id));
    return new Set([...chosen].filter((id) => known.has(id)));
  }, [chosen, list]);
  const select = useCallback(
    (ids: readonly IdeaId[], take: boolean) =>
      setChosen((before) => {
        const after = new Set(before);
        for (const id of ids) {
          if (take) after.add(id);
          else after.delete(id);
        }
        return after;
      }),
    [],
  );
  return { selection, select };
}
