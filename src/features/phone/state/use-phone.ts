"use client";
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from "react";
import { type Answer, call } from "../../../client/api.ts";
import type { AnswerOf, ApiName, BodyOf } from "../../../contract/http.ts";
import type { MeView, MomentView, TableView } from "../../../contract/views.ts";
import type { TableId } from "../../../domain/ids.ts";
import { type OtherSeat, type PhoneEvent, type PhoneState, stepPhone } from "./phone-state.ts";
import { lastSeat, markSeat } from "./seat-mark.ts";
import { useNews } from "./use-news.ts";

/** What the server already knew when it made the page. */
export interface PhoneStart {
  readonly code: string;
  readonly table: TableView;
  readonly moment: MomentView;
  readonly me: MeView | null;
  readonly other: OtherSeat | null;
  /** The page comes from this phone: the server was not asked who this is. */
  readonly isKept: boolean;
}

export interface Phone {
  readonly code: string;
  readonly state: PhoneState;
  readonly dispatch: (event: PhoneEvent) => void;
  /** Sits down at this table, also when this browser sat at another one. True: the seat is ours. */
  readonly sitDown: () => Promise<boolean>;
  /** Asks as the person of this table; sits down first where needed. */
  readonly asHere: <T>(ask: () => Promise<Answer<T>>) => Promise<Answer<T>>;
  /** The same for a command or read of the contract; `madeAt` for one that may have waited. */
  readonly callHere: <N extends ApiName>(
    name: N,
    body: BodyOf<N>,
    madeAt?: TableId | null,
  ) => Promise<Answer<AnswerOf<N>>>;
}

/** The phone's state, its seat and its news. */
export function usePhone(start: PhoneStart): Phone {
  const { code } = start;
  const [state, dispatch] = useReducer(stepPhone, start, firstState);
  const seat = useRef(state.seat.kind);
  useLayoutEffect(() => {
    seat.current = state.seat.kind;
  }, [state.seat.kind]);

  const sitDown = useCallback(async (): Promise<boolean> => {
    const answer = await call("join", { code });
    if (answer.kind === "done") {
      markSeat(code);
      dispatch({ type: "seated", me: answer.value });
      return true;
    }
    if (answer.kind === "refused" && !PASSING.has(answer.refusal))
      dispatch({ type: "seat-refused", refusal: answer.refusal });
    return false;
  }, [code]);

  const asHere = useCallback(
    async <T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
      if (seat.current === "elsewhere") return { kind: "unreachable" };
      const ours = seat.current === "taken" && lastSeat() === code;
      if (!ours && !(await sitDown())) return { kind: "unreachable" };
      const answer = await ask();
      // The seat is gone when the meeting began anew while this phone was away: it takes a new one.
      const isGone = answer.kind === "refused" && answer.refusal === "not-signed-in";
      return isGone && ours && (await sitDown()) ? ask() : answer;
    },
    [code, sitDown],
  );
  const callHere = useCallback(
    <N extends ApiName>(name: N, body: BodyOf<N>, madeAt?: TableId | null): Promise<Answer<AnswerOf<N>>> =>
      asHere(() => call(name, body, madeAt)),
    [asHere],
  );

  useEffect(() => {
    if (seat.current === "open") void sitDown();
    if (seat.current === "taken") markSeat(code);
  }, [code, sitDown]);
  useNews(state, dispatch, callHere);

  return useMemo(
    () => ({ code, state, dispatch, sitDown, asHere, callHere }),
    [code, state, sitDown, asHere, callHere],
  );
}

/** Refusals of the seat that pass by themselves; the outbox and the news try again. */
const PASSING: ReadonlySet<string> = new Set(["slow-down", "too-many-tries", "storage-unavailable", "restarting"]);

function firstState({ table, moment, me, other }: PhoneStart): PhoneState {
  const seat = me ? ({ kind: "taken" } as const) : other ? ({ kind: "elsewhere", other } as const) : null;
  const news = { counts: null, connection: "starting", boardStamp: 0, voteStamp: 0, isOutdated: false } as const;
  return {
    table,
    seat: seat ?? { kind: "open" },
    me,
    moment,
    round: me?.round ?? null,
    vote: me?.vote ?? null,
    ...news,
  };
}
