"use client";
import type { BoardProposal } from "../../board/board-read.ts";
import { useTablet } from "./tablet-kit.tsx";

/** The proposal that is being worded: the chosen one, else the first; null when there is none. */
export function useProposal(): BoardProposal | null {
  const { board, proposal } = useTablet();
  const { proposals } = board.list;
  return proposals.find(({ id }) => id === proposal) ?? proposals[0] ?? null;
}
