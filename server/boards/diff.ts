/** Questions about updates against a document, without applying them. */
import * as Y from "yjs";

/** Would this update change the document? Malformed ones would not. */
export function bringsNews(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    for (const [client, end] of Y.parseUpdateMeta(update).to) if (end > Y.getState(doc.store, client)) return true;
    const deleted = Y.createDeleteSetFromStructStore(doc.store);
    for (const [client, ranges] of Y.decodeUpdate(update).ds.clients) {
      const known = deleted.clients.get(client) ?? [];
      const covered = ({ clock, len }: Range): boolean =>
        known.some((range) => range.clock <= clock && clock + len <= range.clock + range.len);
      if (!ranges.every(covered)) return true;
    }
    return false;
  } catch {
    return false;
  }
}

interface Range {
  readonly clock: number;
  readonly len: number;
}

/** The encoded state vector of `doc` as it was before these updates, or lower. */
export function lowered(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length === 0) return Y.encodeStateVector(doc);
  const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
  for (const update of updates) {
    for (const [client, from] of Y.parseUpdateMeta(update).from) {
      const known = vector.get(client) ?? 0;
      if (from === 0) vector.delete(client);
      else vector.set(client, Math.min(known, from));
    }
  }
  return Y.encodeStateVector(vector);
}
