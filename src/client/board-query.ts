/** What a client says of itself in a board's address. */
import type * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import type { BoardRole } from "../contract/board-wire.ts";

/** The role, and of which epoch the document is, so that a rebuilt board never mixes with what was before it. */
export function boardQuery(as: BoardRole, doc: Y.Doc): URLSearchParams {
  const epoch = rootsOf(doc).meta.get("epoch");
  return new URLSearchParams(typeof epoch === "number" ? { as, epoch: String(epoch) } : { as });
}
