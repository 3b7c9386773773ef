/** A board as the log gives it. */
import * as Y from "yjs";
import type { BoardLog } from "../usecases/ports.ts";

type StoredBoard = NonNullable<Awaited<ReturnType<BoardLog["load"]>>>;

/** The updates that make up the stored state, in order. */
export const bytesOf = ({ snapshot, updates }: StoredBoard): Uint8Array[] => [
  ...(snapshot ? [snapshot.bytes] : []),
  ...updates.map(({ bytes }) => bytes),
];

/** A document of its own, to be read and destroyed. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
