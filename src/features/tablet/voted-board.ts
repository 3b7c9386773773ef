"use client";
import { useMemo } from "react";
import type { BoardList } from "../../board/board-read.ts";
import type { VotedBoard } from "../../domain/vote.ts";
import { useTablet } from "./tablet-kit.tsx";

/** The board as a vote needs it. */
export function useVotedBoard(): VotedBoard {
  const { list } = useTablet().board;
  return useMemo(() => votedBoard(list), [list]);
}

const votedBoard = ({ groups, loose }: BoardList): VotedBoard => ({
  groups: groups.map(({ group, ideas }) => ({
    id: group.id,
    title: group.title,
    ideas: ideas.map(({ idea }) => idea),
  })),
  loose: loose.map(({ idea }) => idea),
});
