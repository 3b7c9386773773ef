import { type IdKind, type IdOf, idFrom } from "../domain/ids.ts";

/** A new id made in the browser. `crypto.randomUUID` is absent on plain-HTTP addresses, so bytes are used. */
export function newId<K extends IdKind>(kind: K): IdOf[K] {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return idFrom(kind, Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
}
