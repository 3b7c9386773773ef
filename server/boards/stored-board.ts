/** A board as the log gives it. */
import * as Y from "yjs";
import type { StoredBoard } from "../usecases/board-ports.ts";

/** The updates that make up the stored state, in order. */
export const bytesOf = ({ snapshot, updates }: StoredBoard): Uint8Array[] => [
  ...(snapshot ? [snapshot.bytes] : []),
  ...updates.map(({ bytes }) => bytes),
];

/** The last entry of the log that is in it; 0: none. */
export const seqOf = ({ snapshot, updates }: StoredBoard): number => updates.at(-1)?.seq ?? snapshot?.seq ?? 0;

/** When it was last changed or kept (milliseconds since 1970); 0: never. */
export const lastChangeOf = ({ snapshot, updates }: StoredBoard): number => updates.at(-1)?.at ?? snapshot?.at ?? 0;

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
