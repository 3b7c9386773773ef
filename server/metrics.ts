import type { BoardMetrics } from "./boards/board-metrics.ts";
import type { Metric } from "./gateways/http-status-pages.ts";

/** Figures of the boards that only grow. */
const COUNTERS: ReadonlySet<string> = new Set<keyof BoardMetrics>([
  "framesIn",
  "bytesIn",
  "updatesCommitted",
  "commits",
  "commitFailures",
  "framesOut",
  "bytesOut",
  "joins",
  "snapshots",
  "rebuilds",
  "slowReaders",
  "deadSockets",
]);

/** The app's own figures: live connections and everything the boards count. */
export function appMetrics(boards: Readonly<BoardMetrics>, connections: number): Metric[] {
  const { refused, ...plain } = boards;
  const all = Object.values(refused).reduce((sum, count) => sum + count, 0);
  return [
    { name: "wspolnie_live_connections", kind: "gauge", help: "Live (Socket.IO) connections.", value: connections },
    { name: "wspolnie_board_refused_total", kind: "counter", help: "Refused board frames.", value: all },
    ...Object.entries(plain).map(([key, value]) => boardMetric(key, value)),
  ];
}

function boardMetric(key: string, value: number): Metric {
  const isCounter = COUNTERS.has(key);
  const name = `wspolnie_board_${key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return {
    name: isCounter ? `${name}_total` : name,
    kind: isCounter ? "counter" : "gauge",
    help: `Boards: ${key}.`,
    value,
  };
}
