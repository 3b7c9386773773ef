"use client";
import { useCallback, useEffect, useState } from "react";
import { type Answer, call } from "../../client/api.ts";
import { forgetPage, readKnown } from "../../client/kept-page.ts";
import { forgetCopiesBut, forgetSavedCopies } from "../../client/local-copies.ts";
import type { ModeratorView } from "../../contract/views.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import type { EntryProblem } from "./entry.tsx";
import { countWaiting, forgetCommandsBut } from "./use-queue.ts";

/** Milliseconds between tries while the server does not answer. */
const AGAIN = 3000;
/** Milliseconds that a slow network is given before what the tablet knew last opens. */
const SLOW = 3000;
/** Refusals that mean it; others are of a server that is just starting, or in trouble. */
const NOBODY: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["not-signed-in", "not-allowed", "unknown-table"]);

export interface WayIn {
  /** What the tablet starts from: the server's, or without the network what it knew last. */
  readonly view: ModeratorView | null;
  readonly trouble: EntryProblem | "asking";
  /** Changes on this tablet of a table whose link lets nobody in any more. */
  readonly unsent: number;
  readonly retry: () => void;
}

/**
 * Asks the server who this tablet is, until it answers, unless it said so with the page (`came`); its answer
 * alone decides what stays on the tablet.
 */
export function useWayIn(came: ModeratorView | null, problem: "link-invalid" | null): WayIn {
  const [view, setView] = useState(came);
  const [trouble, setTrouble] = useState<WayIn["trouble"]>("asking");
  const [unsent, setUnsent] = useState(0);
  const [round, setRound] = useState(0);

  const openKnown = useCallback(async (): Promise<void> => {
    const known = await readKnown<ModeratorView>("tablet");
    setView((now) => now ?? known);
    setTrouble("unreachable");
  }, []);
  const keepOut = useCallback(async (): Promise<void> => {
    setView(null);
    setTrouble(problem ?? "no-session");
    await forgetPage("tablet");
    setUnsent((await forgetSavedCopies()) + countWaiting());
  }, [problem]);

  useEffect(() => {
    if (came) {
      keepOnly(came);
      return;
    }
    const end = new AbortController();
    const ask = async (): Promise<void> => {
      const slow = setTimeout(() => void openKnown(), SLOW);
      const answer = await call("moderator", {});
      clearTimeout(slow);
      if (end.signal.aborted) return;
      if (answer.kind === "done") {
        keepOnly(answer.value);
        setView(answer.value);
        return;
      }
      if (isRefusal(answer)) return keepOut();
      await openKnown();
      setTimeout(() => end.signal.aborted || void ask(), AGAIN);
    };
    void ask();
    return () => end.abort();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new round asks at once
  }, [came, round, openKnown, keepOut]);
  return { view, trouble, unsent, retry: () => setRound((n) => n + 1) };
}

/** Of other tables, or of this one before the meeting began anew, nothing stays. */
function keepOnly({ table }: ModeratorView): void {
  forgetCopiesBut(table.id);
  forgetCommandsBut(table.mark);
}

const isRefusal = (answer: Answer<unknown>): boolean => answer.kind === "refused" && NOBODY.has(answer.refusal);
