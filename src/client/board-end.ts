/** How a board connection ends, and what each close code of the server means for the document. */
import { GUARD_REASONS, type GuardReason } from "../contract/board-wire.ts";
import { CLOSE } from "../contract/close-codes.ts";

/** What became of the connection; `end` says why it will not come back by itself. */
export type SocketEnd =
  | { readonly kind: "not-signed-in" }
  | { readonly kind: "unknown-board" }
  /** The document must be thrown away and read anew; what was refused is kept as a draft. */
  | { readonly kind: "refused"; readonly reason: GuardReason }
  | { readonly kind: "new-epoch" };

/** The reason of a refusal; one that we do not know is a bad record. */
export function readReason(text: string): GuardReason {
  return GUARD_REASONS.find((reason) => reason === text) ?? "invalid-record";
}

/** What each close code means for this document; null: come back and be judged again. */
export function endOf(code: number, reason: GuardReason): SocketEnd | null {
  switch (code) {
    case CLOSE.notSignedIn:
      return { kind: "not-signed-in" };
    case CLOSE.unknownBoard:
      return { kind: "unknown-board" };
    case CLOSE.refusedUpdate:
      return { kind: "refused", reason };
    // The frame would be too large again, for ever.
    case CLOSE.tooLarge:
      return { kind: "refused", reason: "too-large" };
    case CLOSE.newEpoch:
      return { kind: "new-epoch" };
    default:
      return null;
  }
}
