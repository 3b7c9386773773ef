"use client";
import { useEffect, useMemo } from "react";
import { readKnown } from "../../../client/kept-page.ts";
import { type ToKeep, useKeptPage } from "../../../client/use-kept-page.ts";
import type { MeView } from "../../../contract/views.ts";
import type { PhoneState } from "./phone-state.ts";
import type { Phone, PhoneStart } from "./use-phone.ts";

/** Milliseconds that the server is given to say who this is, before the phone goes by what it knew last. */
const SLOW = 2500;

/** What a phone knew last, and at which table. */
interface Known {
  readonly code: string;
  readonly me: MeView;
}

/** Keeps the table's page and the own ideas until the table is frozen, and opens with them without the network. */
export function useKeptPhone({ code, isKept }: PhoneStart, { state, dispatch }: Phone): void {
  const { seat, me, table, moment, round, vote } = state;
  // Not the whole state: counts and the connection change all the time, and nobody needs them without the network.
  const toKeep = useMemo(
    () => toKeepOf(code, { seat, me, table, moment, round, vote }),
    [code, seat, me, table, moment, round, vote],
  );
  useKeptPage({ which: "phone", path: `/s/${code}` }, toKeep);
  useEffect(() => {
    if (!isKept) return;
    const remember = async (): Promise<void> => {
      const known = await readKnown<Known>("phone");
      if (known?.code === code) dispatch({ type: "remembered", me: known.me });
    };
    const timer = setTimeout(() => void remember(), navigator.onLine ? SLOW : 0);
    return () => clearTimeout(timer);
  }, [isKept, code, dispatch]);
}

type Kept = Pick<PhoneState, "seat" | "me" | "table" | "moment" | "round" | "vote">;

function toKeepOf(code: string, { seat, me, table, moment, round, vote }: Kept): ToKeep {
  if (moment.life === "frozen" || seat.kind === "refused") return "forget";
  if (seat.kind !== "taken" || !me || !round) return "wait";
  const known: Known = { code, me: { ...me, table, moment, round, vote } };
  return { value: known, at: moment.now };
}
