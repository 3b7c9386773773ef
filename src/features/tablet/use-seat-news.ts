"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** One person's change of tables; a new object each time, so that two alike are told apart. */
export interface SeatMove {
  readonly move: "left" | "came";
}

/** Says quietly that one person left the table or came to it; never who. */
export function useSeatNews(moved: SeatMove | null, say: (words: string) => void): void {
  const t = useTranslations("tablet.moved");
  useEffect(() => {
    if (moved) say(t(moved.move));
  }, [moved, say, t]);
}
