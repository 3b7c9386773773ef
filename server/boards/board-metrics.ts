/** Counters of the board engine, for `/metrics`. Numbers only: nobody's words. */
export interface BoardMetrics {
  rooms: number;
  connections: number;
  /** Frames taken from writers, and updates written to the log. */
  framesIn: number;
  bytesIn: number;
  updatesCommitted: number;
  commits: number;
  commitFailures: number;
  /** How long the last commit took, and the age of its oldest update when it was durable (milliseconds). */
  lastCommitMs: number;
  lastCommitLagMs: number;
  queueUpdates: number;
  queueBytes: number;
  /** 1 while the database does not take commits. */
  storageFailing: number;
  framesOut: number;
  bytesOut: number;
  joins: number;
  snapshots: number;
  /** Documents made anew without their past. */
  compactions: number;
  rebuilds: number;
  slowReaders: number;
  deadSockets: number;
  /** Refused or ignored frames and connections, by reason. */
  refused: Record<string, number>;
}

export function emptyMetrics(): BoardMetrics {
  return {
    rooms: 0,
    connections: 0,
    framesIn: 0,
    bytesIn: 0,
    updatesCommitted: 0,
    commits: 0,
    commitFailures: 0,
    lastCommitMs: 0,
    lastCommitLagMs: 0,
    queueUpdates: 0,
    queueBytes: 0,
    storageFailing: 0,
    framesOut: 0,
    bytesOut: 0,
    joins: 0,
    snapshots: 0,
    compactions: 0,
    rebuilds: 0,
    slowReaders: 0,
    deadSockets: 0,
    refused: {},
  };
}

export function countRefused(metrics: BoardMetrics, reason: string): void {
  metrics.refused[reason] = (metrics.refused[reason] ?? 0) + 1;
}
