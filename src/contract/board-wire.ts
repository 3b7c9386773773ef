/**
 * The board connection: y-websocket's binary protocol at `/board/<tableId>?as=<role>`, backed by
 * that role's session cookie, with one message of our own. All numbers are lib0 varUints.
 */

/** Message types of y-websocket (y-protocols PROTOCOL.md) … */
export const WIRE = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  /**
   * … and ours, server to writer: "durable" followed by a count: so many of the update frames this
   * connection sent (SyncStep2 with content and Update, in order) are committed to disk.
   */
  durable: 100,
  /**
   * Server to a writer, before closing with `CLOSE.refusedUpdate`: a varString with the reason
   * (one of `GUARD_REASONS`).
   */
  refusedUpdate: 101,
  /** Server to writers: a varUint, 1 while nothing can be stored (disk full, database away), 0 when it can again. */
  storage: 102,
} as const;

export const BOARD_PATH = "/board/";

export const BOARD_ROLES = ["participant", "moderator", "organiser", "screen", "observer"] as const;
export type BoardRole = (typeof BOARD_ROLES)[number];

/** Bounds of one board connection. Sizes in bytes. */
export const WIRE_LIMITS = {
  frame: 256 * 1024,
  awareness: 2 * 1024,
  /** Frames a writer may send a second, sustained, and in a burst. */
  framesPerSecond: 80,
  framesBurst: 400,
  /** Unsent bytes a slow reader may pile up before it is dropped to resync. */
  backlog: 1024 * 1024,
  connectionsPerBoard: 600,
} as const;

/** Why a board update was refused. */
export const GUARD_REASONS = [
  "read-only",
  "unknown-root",
  "missing-dependency",
  "idea-created",
  "idea-deleted",
  "idea-identity",
  "proposal-created",
  "proposal-identity",
  "foreign-client",
  "invalid-record",
  "too-many",
  "too-large",
] as const;
export type GuardReason = (typeof GUARD_REASONS)[number];
