/**
 * Making a board's document anew. Every edit that was overwritten leaves a trace in a Yjs document;
 * after a long evening these outweigh what is on the board many times. A board at rest is copied
 * record by record into a fresh document: a new epoch, which holds the same and loads quickly.
 */
import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { ROOTS, rootsOf } from "../../src/board/board-doc.ts";
import type { TableId } from "../../src/domain/ids.ts";
import type { Log } from "../log.ts";
import type { BoardLog, StoredBoard } from "../usecases/board-ports.ts";
import type { Clock } from "../usecases/ports.ts";
import type { BoardMetrics } from "./board-metrics.ts";
import { bytesOf, lastChangeOf, lookAt, seqOf } from "./stored-board.ts";

/** Traces beyond `times` what is alive are worth a new document; below `least` bytes nobody would notice. */
const DUE = { times: 4, least: 16 * 1024 } as const;

interface Deps {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly logger: Log;
  readonly metrics: BoardMetrics;
}

export class Compaction {
  readonly #deps: Deps;
  readonly #rest: number;

  /** `rest`: how long nobody must have changed a board, in milliseconds. */
  constructor(deps: Deps, rest: number) {
    this.#deps = deps;
    this.#rest = rest;
  }

  /** A stored board, made anew before if it is due. When that fails, it is what it was. Null: no such table. */
  async load(tableId: TableId): Promise<StoredBoard | null> {
    const { log, logger } = this.#deps;
    const stored = await log.load(tableId);
    if (stored === null || !this.#isAtRest(stored)) return stored;
    try {
      return (await this.#makeAnew(tableId, stored)) ? await log.load(tableId) : stored;
    } catch (error) {
      logger.error("board.compaction_failed", error, { tableId });
      return stored;
    }
  }

  /** A board and every kept state of it, made anew with a change and without a past. Throws when somebody is always faster. */
  async rewrite(tableId: TableId, change: (doc: Y.Doc) => void): Promise<void> {
    const { log, clock } = this.#deps;
    for (let tries = 0; ; tries += 1) {
      const stored = await log.load(tableId);
      if (stored === null || bytesOf(stored).length === 0) break;
      const bytes = changed(bytesOf(stored), change, stored.epoch + 1);
      const next = { epoch: stored.epoch, seq: seqOf(stored), at: clock.now(), bytes };
      if (await log.beginEpoch(tableId, next)) break;
      if (tries >= MOST_TRIES) throw new Error("the board could not be rewritten");
    }
    for (const { seq, name } of await log.snapshots(tableId)) {
      const kept = name === null ? null : await log.snapshot(tableId, seq);
      if (kept) await log.saveSnapshot(tableId, { ...kept, bytes: changed([kept.bytes], change, null) });
    }
  }

  #isAtRest(stored: StoredBoard): boolean {
    const size = bytesOf(stored).reduce((sum, bytes) => sum + bytes.length, 0);
    return size >= DUE.least && this.#deps.clock.now() - lastChangeOf(stored) >= this.#rest;
  }

  /** False: its past does not outweigh it, or somebody came before us. */
  async #makeAnew(tableId: TableId, stored: StoredBoard): Promise<boolean> {
    const { log, clock, metrics } = this.#deps;
    const { epoch } = stored;
    const bytes = lookAt(bytesOf(stored), (doc) => (isBloated(doc) ? compacted(doc, epoch + 1) : null));
    if (bytes === null) return false;
    const begun = await log.beginEpoch(tableId, { epoch, seq: seqOf(stored), at: clock.now(), bytes });
    if (begun) metrics.compactions += 1;
    return begun;
  }
}

/** How often somebody may be faster than a rewriting. */
const MOST_TRIES = 20;

/** The same content with a change, as one update without a past. `epoch` null: the one it has. */
const changed = (updates: readonly Uint8Array[], change: (doc: Y.Doc) => void, epoch: number | null): Uint8Array =>
  lookAt(updates, (doc) => {
    doc.transact(() => change(doc));
    return compacted(doc, epoch ?? Number(rootsOf(doc).meta.get("epoch") ?? 1));
  });

/** Do overwritten edits outweigh what is on the board? */
function isBloated(doc: Y.Doc): boolean {
  let all = 0;
  let alive = 0;
  for (const structs of doc.store.clients.values()) {
    all += structs.length;
    for (const struct of structs) if (!struct.deleted) alive += 1;
  }
  return all > alive * DUE.times;
}

/**
 * The content of `doc` as one update of a fresh document whose meta record says `epoch`. Throws when
 * the copy does not read exactly as the original: then the original stays.
 */
function compacted(doc: Y.Doc, epoch: number): Uint8Array {
  const fresh = new Y.Doc();
  try {
    fresh.transact(() => {
      for (const root of ROOTS) copyRoot(doc.getMap(root), fresh.getMap(root));
    });
    for (const root of ROOTS) {
      if (!isDeepStrictEqual(doc.getMap(root).toJSON(), fresh.getMap(root).toJSON()))
        throw new Error(`the copy of "${root}" differs`);
    }
    rootsOf(fresh).meta.set("epoch", epoch);
    return Y.encodeStateAsUpdate(fresh);
  } finally {
    fresh.destroy();
  }
}

function copyRoot(from: Y.Map<unknown>, to: Y.Map<unknown>): void {
  for (const [key, value] of from) to.set(key, value instanceof Y.AbstractType ? value.clone() : value);
}
