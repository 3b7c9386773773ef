/** Frames of the board connection, as a client writes and reads them (`docs/architecture.md`, the wire). */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { WIRE } from "../../src/contract/board-wire.ts";

const SYNC = { step1: 0, step2: 1, update: 2 } as const;

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function syncFrame(type: number, bytes: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, WIRE.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** "This is what I have": the first thing a client says. */
export const step1Frame = (doc: Y.Doc): Uint8Array => syncFrame(SYNC.step1, Y.encodeStateVector(doc));
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.step2, update);
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SYNC.update, update);

/** One person's presence; `clock` counts up with every change, null says goodbye. */
export function awarenessFrame(clientId: number, clock: number, state: object | null): Uint8Array {
  const states = frame((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return frame((encoder) => {
    encoding.writeVarUint(encoder, WIRE.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** What a server's frame says. `other`: nothing a client of ours has to act on. */
export type ServerFrame =
  | { readonly kind: "step1"; readonly stateVector: Uint8Array }
  | { readonly kind: "step2" | "update"; readonly update: Uint8Array }
  | { readonly kind: "durable"; readonly frames: number }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "storage"; readonly away: boolean }
  | { readonly kind: "other" };

/** Reads one frame of the server. Throws on bytes that are not of the protocol. */
export function readFrame(bytes: Uint8Array): ServerFrame {
  const decoder = decoding.createDecoder(bytes);
  switch (decoding.readVarUint(decoder)) {
    case WIRE.sync:
      return readSync(decoder);
    case WIRE.durable:
      return { kind: "durable", frames: decoding.readVarUint(decoder) };
    case WIRE.refusedUpdate:
      return { kind: "refused", reason: decoding.readVarString(decoder) };
    case WIRE.storage:
      return { kind: "storage", away: decoding.readVarUint(decoder) === 1 };
    default:
      return { kind: "other" };
  }
}

function readSync(decoder: decoding.Decoder): ServerFrame {
  const type = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (type === SYNC.step1) return { kind: "step1", stateVector: bytes };
  return { kind: type === SYNC.step2 ? "step2" : "update", update: bytes };
}
