"use client";
/** A table's board for a tablet's screens: what is on it, how to change it, how to take that back. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import type { BoardList } from "../board/board-read.ts";
import { type Presence, readPresence } from "../board/presence.ts";
import type { TableId } from "../domain/ids.ts";
import type { Side } from "../domain/side.ts";
import { BoardCache } from "./board-cache.ts";
import type { Draft } from "./board-drafts.ts";
import { BoardHistory, type UndoableCommand } from "./board-history.ts";
import { BoardSession, type BoardSnapshot, type SaveState } from "./board-provider.ts";
import { type FollowGestures, gesturesIn } from "./gestures.ts";
import { forgetCopy } from "./local-copies.ts";
import { soon } from "./soon.ts";

export interface Board {
  readonly doc: Y.Doc;
  readonly history: BoardHistory;
  /** The document is here, read whole, from the server or the local copy. */
  readonly ready: boolean;
  /** The list says what is on the board; before that, an empty one says nothing. */
  readonly known: boolean;
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
  /** Drawings in the making on other tablets, now and whenever they change, until the returned function is called. */
  readonly followGestures: FollowGestures;
  readonly dismissDrafts: () => void;
  /** Whether the tablet keeps a copy of the board on its disk. */
  readonly keepCopy: (wanted: boolean) => void;
}

/**
 * The board of a table. `first` is how the server read it when it sent the page: it is shown until the
 * document is here, and what is edited meanwhile is done to the document when it comes. With `isHeld` the
 * document waits for something else to be drawn first.
 */
export function useBoard(tableId: TableId, side: Side, first: BoardList | null, isHeld: boolean): Board {
  const isDue = useDue(first !== null, isHeld);
  return useSessionBoard(useSession(tableId, side, isDue), first);
}

/** Milliseconds after which the document is fetched however busy the screen is, and although it is held. */
const AT_LATEST = 100;
const HELD_AT_MOST = 3000;

/** Is it time to fetch the document? At once, unless a reading of it `isKnown`: then once there is a moment. */
function useDue(isKnown: boolean, isHeld: boolean): boolean {
  const [isDue, setDue] = useState(!isKnown);
  useEffect(() => {
    if (isDue) return;
    if (!isHeld) return soon(() => setDue(true), AT_LATEST);
    const timer = setTimeout(() => setDue(true), HELD_AT_MOST);
    // What it waited for has come.
    return () => {
      clearTimeout(timer);
      setDue(true);
    };
  }, [isDue, isHeld]);
  return isDue;
}

function useSession(tableId: TableId, side: Side, isDue: boolean): BoardSession | null {
  const [session, setSession] = useState<BoardSession | null>(null);
  const here = useRef(tableId);
  useEffect(() => {
    if (!isDue) return;
    // Another board on the same screen: the meeting began anew, and the old one must not stay here.
    if (here.current !== tableId) forgetCopy(here.current);
    here.current = tableId;
    const opened = new BoardSession({ tableId, side });
    // oxlint-disable-next-line react/set-state-in-effect -- a session needs a browser and ends with the screen: it cannot begin while drawing
    setSession(opened);
    return () => void opened.destroy();
  }, [tableId, side, isDue]);
  return session;
}

const NOTHING = (): (() => void) => () => {};
const NULL = (): null => null;

function useSessionBoard(session: BoardSession | null, first: BoardList | null): Board {
  const snapshot = useSyncExternalStore(session?.subscribe ?? NOTHING, session?.snapshot ?? NULL, NULL);
  const [early] = useState<EarlySteps>(() => []);
  const parts = useParts(useShownDoc(snapshot, first), first, early);
  const list = useSyncExternalStore(parts?.reader.subscribe ?? NOTHING, parts?.reader.list ?? NULL, NULL);
  const history = parts?.history ?? null;
  const awareness = snapshot?.awareness ?? null;
  const others = usePresences(awareness);
  const followGestures = useMemo(() => gesturesIn(awareness), [awareness]);
  const actions = useMemo(() => actionsOf(session, history, early), [session, history, early]);
  const { save = CONNECTING, drafts = NO_DRAFTS, unsent = 0 } = snapshot ?? {};
  const common = { ...actions, followGestures, save, drafts, others, unsent: unsent + early.length };
  if (!parts || !list || parts.doc !== snapshot?.doc)
    return { ...NOT_YET, ...common, list: first ?? NOT_YET.list, known: first !== null };
  const { canUndo, canRedo } = parts.history;
  return { ...common, doc: parts.doc, history: parts.history, ready: true, known: true, list, canUndo, canRedo };
}

const CONNECTING: SaveState = { kind: "connecting" };
const NO_DRAFTS: readonly Draft[] = [];
const EMPTY_DOC = new Y.Doc();
/** A board whose document is on its way. */
const NOT_YET = {
  doc: EMPTY_DOC,
  history: new BoardHistory(EMPTY_DOC, () => {}),
  ready: false,
  canUndo: false,
  canRedo: false,
  list: { groups: [], loose: [], proposals: [] },
} as const;

/** Done before there was a document. */
type EarlySteps = ((history: BoardHistory) => void)[];

function actionsOf(session: BoardSession | null, history: BoardHistory | null, early: EarlySteps) {
  const step = (take: (history: BoardHistory) => void): void => {
    if (history) take(history);
    else early.push(take);
  };
  return {
    edit: (label: string, change: (doc: Y.Doc) => void) => step((taken) => taken.edit(label, change)),
    command: (command: UndoableCommand) => step((taken) => taken.command(command)),
    undo: () => history?.undo() ?? null,
    redo: () => history?.redo() ?? null,
    present: (change: Omit<Presence, "side">) => session?.present(change),
    dismissDrafts: () => session?.dismissDrafts(),
    keepCopy: (wanted: boolean) => session?.keepCopy(wanted),
  };
}

/** Milliseconds to wait for the server's board while an own reading of it stands on the screen. */
const PATIENCE = 2000;

/** The document once it can be shown: read whole, and not older than what is shown already, so that nothing flickers. */
function useShownDoc(snapshot: BoardSnapshot | null, first: BoardList | null): Y.Doc | null {
  const [shown, setShown] = useState<Y.Doc | null>(null);
  const doc = snapshot?.ready ? snapshot.doc : null;
  useEffect(() => {
    if (!doc) return;
    const timer = setTimeout(() => setShown(doc), PATIENCE);
    return () => clearTimeout(timer);
  }, [doc]);
  // React's way to follow a value while drawing.
  if (doc && doc !== shown && (first === null || snapshot?.synced)) setShown(doc);
  return doc === shown ? doc : null;
}

interface Parts {
  readonly doc: Y.Doc;
  readonly reader: BoardCache;
  readonly history: BoardHistory;
}

/** Reader and history live as long as their document. */
function useParts(doc: Y.Doc | null, first: BoardList | null, early: EarlySteps): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  const [, setTurn] = useState(0);
  useEffect(() => {
    if (!doc) return;
    const reader = new BoardCache(doc, first);
    const history = new BoardHistory(doc, () => setTurn((turn) => turn + 1));
    for (const take of early.splice(0)) take(history);
    // oxlint-disable-next-line react/set-state-in-effect -- listeners on the document, removed below
    setParts({ doc, reader, history });
    return () => {
      reader.destroy();
      history.destroy();
    };
  }, [doc, first, early]);
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
