"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { VoteSheetView } from "../../../contract/vote-views.ts";
import type { Dots } from "../../../domain/vote.ts";
import type { Phone } from "../state/use-phone.ts";
import { useWaking } from "../state/use-waking.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { inOldPlaces } from "./dots-given.ts";
import { type BoxState, VoteBox } from "./vote-box.ts";

export type SheetReading =
  | { readonly kind: "loading" | "unreachable" }
  | { readonly kind: "read"; readonly sheet: VoteSheetView | null };

export interface VoteInUse {
  readonly reading: SheetReading;
  readonly box: BoxState;
  /** "My dots now." */
  readonly choose: (dots: readonly Dots[]) => void;
}

/** Milliseconds over which a table's phones spread their questions after a change. */
const SPREAD = 1200;
const NONE: BoxState = { kind: "none" };
const none = (): BoxState => NONE;
const nothing = (): (() => void) => () => {};

/** The table's vote on this phone: the sheet, read whenever it may have changed, and one's own dots. */
export function useVote(phone: Phone, store: KeyValue | null): VoteInUse {
  const { reading, read, sheet } = useSheet(phone);
  const box = useBox(phone, store, read);
  const state = useSyncExternalStore(box?.subscribe ?? nothing, box?.state ?? none, none);
  const choose = (dots: readonly Dots[]): void => {
    if (sheet) void box?.choose(sheet.id, dots, sheet.mine.version);
  };
  return { reading, box: state, choose };
}

function useSheet(phone: Phone) {
  const [reading, setReading] = useState<SheetReading>({ kind: "loading" });
  const { callHere, state } = phone;
  const { vote, voteStamp, boardStamp, seat, connection } = state;
  const read = useCallback(async (): Promise<void> => {
    const answer = await callHere("vote", {});
    setReading((before) => {
      if (answer.kind !== "done") return before.kind === "read" ? before : { kind: "unreachable" };
      return { kind: "read", sheet: settled(before, answer.value.vote) };
    });
  }, [callHere]);
  const isRead = useRef(false);
  useLayoutEffect(() => {
    isRead.current = reading.kind === "read";
  }, [reading]);
  useEffect(() => {
    const timer = setTimeout(() => void read(), isRead.current ? Math.random() * SPREAD : 0);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- these say when to read again
  }, [read, vote?.id, vote?.state, voteStamp, boardStamp, seat.kind, connection]);
  return { reading, read, sheet: reading.kind === "read" ? reading.sheet : null };
}

/** Items stay where they are; an answer that was overtaken by a newer choice of one's own does not count. */
function settled(before: SheetReading, now: VoteSheetView | null): VoteSheetView | null {
  const old = before.kind === "read" ? before.sheet : null;
  if (!now || old?.id !== now.id) return now;
  const mine = old.mine.version > now.mine.version ? old.mine : now.mine;
  return { ...now, mine, items: inOldPlaces(old.items, now.items) };
}

function useBox(phone: Phone, store: KeyValue | null, read: () => Promise<void>): VoteBox | null {
  const [box, setBox] = useState<VoteBox | null>(null);
  const latest = useRef({ phone, read });
  useLayoutEffect(() => {
    latest.current = { phone, read };
  });
  const { code } = phone;
  useEffect(() => {
    if (!store) return;
    const made = new VoteBox(code, {
      store,
      now: Date.now,
      random: Math.random,
      send: ({ voteId, version, dots }) =>
        latest.current.phone.callHere("castDots", { voteId, version, dots: dots.map((one) => ({ ...one })) }),
      rejoin: () => latest.current.phone.sitDown(),
      settled: () => void latest.current.read(),
      later: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
    });
    setBox(made);
    void made.load();
    return () => made.close();
  }, [code, store]);
  useWaking(box, phone.state.connection);
  return box;
}
