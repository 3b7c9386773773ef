"use client";
import { useEffect, useMemo, useState } from "react";
import type { BoardList } from "../../board/board-read.ts";
import type { IdeaId } from "../../domain/ids.ts";
import { type Fingerprint, fingerprint, SIMILAR_FROM, similarity } from "../../domain/similar.ts";
import { allIdeas } from "./list-model.ts";

interface Known {
  readonly id: IdeaId;
  readonly n: number;
  readonly text: string;
  readonly print: Fingerprint;
}

/** An earlier idea that this one resembles. */
export interface Similar {
  readonly id: IdeaId;
  readonly n: number;
}

/** Milliseconds of comparing in one go; the rest waits for a free moment, so typing and dragging stay smooth. */
const SLICE = 5;

/** For each idea the earlier one it resembles most. Worked out in free moments, anew only when words change. */
export function useSimilar(list: BoardList): ReadonlyMap<IdeaId, Similar> {
  const [similar, setSimilar] = useState<ReadonlyMap<IdeaId, Similar>>(new Map());
  const words = useMemo(() => wordsOf(list), [list]);
  useEffect(() => {
    const ideas = wordsOf(list, (id, n, text) => ({ id, n, text }));
    const known: Known[] = [];
    const found = new Map<IdeaId, Similar>();
    let timer: ReturnType<typeof setTimeout>;
    const step = (): void => {
      const end = performance.now() + SLICE;
      for (const idea of ideas.slice(known.length)) {
        known.push({ ...idea, print: fingerprint(idea.text) });
        compare(known, known.length - 1, found);
        if (performance.now() >= end) break;
      }
      if (known.length < ideas.length) timer = setTimeout(step, 8);
      else setSimilar(found);
    };
    timer = setTimeout(step, 300);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `words` stands for the part of `list` that matters here
  }, [words]);
  return similar;
}

function wordsOf(list: BoardList): string;
function wordsOf<T>(list: BoardList, take: (id: IdeaId, n: number, text: string) => T): T[];
function wordsOf<T>(list: BoardList, take?: (id: IdeaId, n: number, text: string) => T): string | T[] {
  const ideas = allIdeas(list)
    .map(({ idea }) => idea)
    .filter(({ text, mergedInto }) => text !== "" && mergedInto === null)
    .sort((a, b) => a.n - b.n);
  return take
    ? ideas.map(({ id, n, text }) => take(id, n, text))
    : ideas.map(({ n, text }) => `${n} ${text}`).join("\n");
}

function compare(ideas: readonly Known[], at: number, found: Map<IdeaId, Similar>): void {
  const idea = ideas[at];
  if (!idea) return;
  let best = SIMILAR_FROM;
  for (const other of ideas.slice(0, at)) {
    const likeness = similarity(idea.print, other.print);
    if (likeness >= best) {
      if (likeness > best || !found.has(idea.id)) found.set(idea.id, { id: other.id, n: other.n });
      best = likeness;
    }
  }
}
