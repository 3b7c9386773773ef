"use client";
/** A table's board for a tablet's screens: what is on it, how to change it, how to take that back. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { BoardList } from "../board/board-read.ts";
import { type Presence, readPresence } from "../board/presence.ts";
import type { TableId } from "../domain/ids.ts";
import type { Side } from "../domain/side.ts";
import { BoardCache } from "./board-cache.ts";
import type { Draft } from "./board-drafts.ts";
import { BoardHistory, type UndoableCommand } from "./board-history.ts";
import { BoardSession, type SaveState } from "./board-provider.ts";
import { forgetCopy } from "./local-copies.ts";

export interface Board {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly history: BoardHistory;
  /** Read whole, from the server or the local copy: before that, an empty list says nothing. */
  readonly ready: boolean;
  readonly save: SaveState;
  /** Edits that are not known to be on the server's disk. */
  readonly unsent: number;
  readonly list: BoardList;
  /** What the other tablets of this table have in hand. */
  readonly others: readonly Presence[];
  readonly drafts: readonly Draft[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** One gesture, under the words that say in the past what was done. */
  readonly edit: (label: string, change: (doc: Y.Doc) => void) => void;
  readonly command: (command: UndoableCommand) => void;
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly present: (change: Omit<Presence, "side">) => void;
  readonly dismissDrafts: () => void;
  /** Whether the tablet keeps a copy of the board on its disk. */
  readonly keepCopy: (wanted: boolean) => void;
}

/** The board of a table, or null until its session has begun. */
export function useBoard(tableId: TableId, side: Side): Board | null {
  const [session, setSession] = useState<BoardSession | null>(null);
  const here = useRef(tableId);
  useEffect(() => {
    // Another board on the same screen: the meeting began anew, and the old one must not stay here.
    if (here.current !== tableId) forgetCopy(here.current);
    here.current = tableId;
    const opened = new BoardSession({ tableId, side });
    // oxlint-disable-next-line react/set-state-in-effect -- a session needs a browser and ends with the screen: it cannot begin while drawing
    setSession(opened);
    return () => void opened.destroy();
  }, [tableId, side]);
  return useSessionBoard(session);
}

const NOTHING = (): (() => void) => () => {};
const NULL = (): null => null;

function useSessionBoard(session: BoardSession | null): Board | null {
  const snapshot = useSyncExternalStore(session?.subscribe ?? NOTHING, session?.snapshot ?? NULL, NULL);
  const parts = useParts(snapshot?.doc ?? null);
  const list = useSyncExternalStore(parts?.reader.subscribe ?? NOTHING, parts?.reader.list ?? NULL, NULL);
  const others = usePresences(snapshot?.awareness ?? null);
  const actions = useMemo(() => session && parts && actionsOf(session, parts.history), [session, parts]);
  if (!snapshot || !parts || !list || !actions || parts.doc !== snapshot.doc) return null;
  const { canUndo, canRedo } = parts.history;
  return { ...snapshot, ...actions, history: parts.history, list, others, canUndo, canRedo };
}

function actionsOf(session: BoardSession, history: BoardHistory) {
  return {
    edit: (label: string, change: (doc: Y.Doc) => void) => history.edit(label, change),
    command: (command: UndoableCommand) => history.command(command),
    undo: () => history.undo(),
    redo: () => history.redo(),
    present: (change: Omit<Presence, "side">) => session.present(change),
    dismissDrafts: () => session.dismissDrafts(),
    keepCopy: (wanted: boolean) => session.keepCopy(wanted),
  };
}

interface Parts {
  readonly doc: Y.Doc;
  readonly reader: BoardCache;
  readonly history: BoardHistory;
}

/** Reader and history live as long as their document. */
function useParts(doc: Y.Doc | null): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!doc) return;
    const reader = new BoardCache(doc);
    const history = new BoardHistory(doc, () => setTurn((turn) => turn + 1));
    // oxlint-disable-next-line react/set-state-in-effect -- listeners on the document, removed below
    setParts({ doc, reader, history });
    return () => {
      reader.destroy();
      history.destroy();
    };
  }, [doc]);
  return parts;
}

const NOBODY: readonly Presence[] = [];

function usePresences(awareness: Awareness | null): readonly Presence[] {
  const known = useRef<readonly Presence[]>(NOBODY);
  const subscribe = useCallback(
    (listener: () => void) => {
      known.current = NOBODY;
      const read = (): void => {
        const others = awareness ? presencesOf(awareness) : NOBODY;
        // One's own caret moves with every letter; nothing here has to follow it.
        if (JSON.stringify(others) === JSON.stringify(known.current)) return;
        known.current = others;
        listener();
      };
      read();
      awareness?.on("change", read);
      return () => awareness?.off("change", read);
    },
    [awareness],
  );
  return useSyncExternalStore(
    subscribe,
    () => known.current,
    () => NOBODY,
  );
}

function presencesOf(awareness: Awareness): readonly Presence[] {
  return [...awareness.getStates()].flatMap(([client, state]) =>
    client === awareness.clientID ? [] : (readPresence(state) ?? []),
  );
}
