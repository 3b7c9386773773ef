"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { BoardView } from "../../../contract/views.ts";
import type { Phone } from "../state/use-phone.ts";
import { type BoardNews, ideasOf, inOldPlaces, newsBetween } from "./board-news.ts";

export type BoardReading =
  | { readonly kind: "loading" }
  /** Nobody answered yet; it is asked for again by itself. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "shown"; readonly board: BoardView; readonly news: BoardNews };

/** Milliseconds over which a table's phones spread their questions after a change. */
const SPREAD = 1500;

/** The table's board, read on demand. What changed meanwhile waits for `showNews`: nothing moves under a reader. */
export function useBoard(phone: Phone) {
  const [shown, setShown] = useState<BoardView | null>(null);
  const [fresh, setFresh] = useState<BoardView | null>(null);
  const [failed, setFailed] = useState(false);
  const { boardStamp, seat } = phone.state;
  const { callHere } = phone;
  const isShown = useRef(false);
  useLayoutEffect(() => {
    isShown.current = shown !== null;
  }, [shown]);

  const read = useCallback(async (): Promise<void> => {
    const answer = await callHere("board", {});
    setFailed(answer.kind !== "done");
    if (answer.kind !== "done") return;
    setFresh(answer.value);
    // The first reading is shown at once, and so is anything on a board that was empty.
    setShown((before) => (before && ideasOf(before).length > 0 ? inOldPlaces(before, answer.value) : answer.value));
  }, [callHere]);

  useEffect(() => {
    const wait = isShown.current ? Math.random() * SPREAD : 0;
    const timer = setTimeout(() => void read(), wait);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the stamp and the seat say when to read again
  }, [read, boardStamp, seat.kind]);

  return { reading: readingOf(shown, fresh, failed), showNews: () => setShown(fresh) };
}

function readingOf(shown: BoardView | null, fresh: BoardView | null, failed: boolean): BoardReading {
  if (!shown) return { kind: failed ? "unreachable" : "loading" };
  return { kind: "shown", board: shown, news: fresh ? newsBetween(shown, fresh) : { kind: "same" } };
}
