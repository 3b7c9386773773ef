"use client";
import { useEffect } from "react";
import type { TableVoteView } from "../../contract/vote-views.ts";

/** The vote of a dialog; the dialog goes when the other tablet took the vote away. */
export function useStillThere(running: TableVoteView | null, onClose: () => void): TableVoteView | null {
  const gone = running === null;
  useEffect(() => {
    if (gone) onClose();
  }, [gone, onClose]);
  return running;
}
