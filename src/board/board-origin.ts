import type { Doer } from "../domain/journal.ts";

/** Who made a Yjs transaction; every transaction on a board carries one. */
export type BoardOrigin =
  | { readonly kind: "load" }
  /** A use case on this server: placing, hiding, restoring. */
  | { readonly kind: "server"; readonly actor: BoardActor }
  /** A moderator's connection. */
  | { readonly kind: "connection"; readonly id: number; readonly actor: BoardActor }
  /** Another instance of the server, already committed. */
  | { readonly kind: "peer" };

/** Who stands behind an edit, for the log: a side, or the organiser, or the system itself. */
export type BoardActor = Doer;
