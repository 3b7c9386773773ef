"use client";
import { useEffect, useState } from "react";
import type { VoteHead } from "../../../contract/vote-views.ts";
import type { KeyValue } from "../storage/key-value.ts";

/** Has this phone shown the result of this vote? Then nothing needs to lead there any more. */
export function useSeenResult(store: KeyValue | null, code: string, vote: VoteHead, shown: boolean): boolean {
  const [seen, setSeen] = useState<string | null>(null);
  const key = `vote-seen/${code}`;
  const isResult = shown && vote.state === "closed";
  useEffect(() => {
    store?.get(key).then(
      (id) => setSeen((now) => now ?? id),
      () => undefined,
    );
  }, [store, key]);
  if (isResult && seen !== vote.id) setSeen(vote.id);
  useEffect(() => {
    if (isResult) store?.set(key, vote.id).catch(() => undefined);
  }, [isResult, vote.id, store, key]);
  return seen === vote.id;
}
