"use client";
import { useCallback, useRef, useState } from "react";

/** Words about what was just done. `turn` tells the same words said twice apart. */
export interface Said {
  readonly words: string;
  readonly turn: number;
}

/** Milliseconds that the words stay in sight. */
const IN_SIGHT = 10_000;

/** The last thing that was said, for ten seconds. */
export function useSaid(): { readonly said: Said | null; readonly say: (words: string) => void } {
  const [said, setSaid] = useState<Said | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const say = useCallback((words: string) => {
    clearTimeout(timer.current);
    turn.current += 1;
    setSaid({ words, turn: turn.current });
    timer.current = setTimeout(() => setSaid(null), IN_SIGHT);
  }, []);
  return { said, say };
}

/** Speaks what was done to screen readers; what is seen stands in the strip. */
export function Announcer({ said }: { readonly said: Said | null }) {
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said && <span key={said.turn}>{said.words}</span>}
    </p>
  );
}
