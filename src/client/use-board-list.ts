"use client";
import { useEffect, useState } from "react";
import type { BoardList } from "../board/board-read.ts";
import type { BoardRole } from "../contract/board-wire.ts";
import type { TableId } from "../domain/ids.ts";

/** The board of a table as it is now; null until it has come, or without a table. The code that reads boards is loaded with the first. */
export function useBoardList(tableId: TableId | null, as: BoardRole): BoardList | null {
  const [read, setRead] = useState<{ readonly tableId: TableId; readonly board: BoardList } | null>(null);
  useEffect(() => {
    if (tableId === null) return;
    let stop = (): void => undefined;
    let left = false;
    const follow = async (): Promise<void> => {
      const { followBoard } = await import("./board-reader.ts");
      if (!left) stop = followBoard(tableId, as, (board) => setRead({ tableId, board }));
    };
    follow().catch(() => undefined);
    return () => {
      left = true;
      stop();
    };
  }, [tableId, as]);
  return read?.tableId === tableId ? read.board : null;
}
