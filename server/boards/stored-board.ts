/** A board as the log gives it. */
import * as Y from "yjs";
import type { BoardLog } from "../usecases/ports.ts";

type StoredBoard = NonNullable<Awaited<ReturnType<BoardLog["load"]>>>;

/** The updates that make up the stored state, in order. */
export const bytesOf = ({ snapshot, updates }: StoredBoard): Uint8Array[] => [
  ...(snapshot ? [snapshot.bytes] : []),
  ...updates.map(({ bytes }) => bytes),
];

/** Reads the document that these updates make; it lives no longer than the call. */
export function lookAt<T>(updates: readonly Uint8Array[], look: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return look(doc);
  } finally {
    doc.destroy();
  }
}
