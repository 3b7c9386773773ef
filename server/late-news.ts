import type { TableId } from "../src/domain/ids.ts";
import type { LiveNews } from "./gateways/live-news.ts";
import type { RowChange } from "./usecases/board-ports.ts";
import type { News } from "./usecases/ports.ts";

/** News of use cases and boards, for the live gateway that is itself made from them. */
export interface LateNews extends News {
  /** A board's commit wrote these rows. */
  committed(tableId: TableId, rows: readonly RowChange[]): void;
  /** From now on the news go there; before, nobody is connected. */
  goTo(live: LiveNews): void;
}

export function createLateNews(): LateNews {
  let live: LiveNews | null = null;
  return {
    momentChanged: (tableId) => live?.momentChanged(tableId),
    ideaChanged: (idea) => live?.ideaChanged(idea),
    boardChanged: (tableId) => live?.boardChanged(tableId),
    seatMoved: (from, to) => live?.seatMoved(from, to),
    seatsFull: () => live?.seatsFull(),
    screenChanged: () => live?.screenChanged(),
    voteChanged: (tableId) => live?.voteChanged(tableId),
    ballotCast: (tableId) => live?.ballotCast(tableId),
    roundChanged: (tableId) => live?.roundChanged(tableId),
    deskChanged: (tableId) => live?.deskChanged(tableId),
    settingsChanged: () => live?.settingsChanged(),
    declarationsChanged: () => live?.declarationsChanged(),
    runThroughChanged: () => live?.runThroughChanged(),
    begunAnew: () => live?.begunAnew(),
    committed: (tableId, rows) => {
      live?.rowsCommitted(tableId, rows);
      live?.boardChanged(tableId);
    },
    goTo: (gateway) => {
      live = gateway;
    },
  };
}
