/**
 * The bytes of the board connection. Outgoing messages are complete, unmasked WebSocket frames made
 * once and written to many sockets as they are; incoming ones are read by hand, strictly: a frame
 * holds exactly one message of the protocol, or it is garbage.
 */
import { WIRE } from "../../src/contract/board-wire.ts";

const FINAL_BINARY = 0x82;
const SYNC = { step1: 0, step2: 1, update: 2 } as const;
const NOTHING = new Uint8Array(0);

/** A message of a client, still untrusted inside. */
export type Incoming =
  | { readonly kind: "step1" | "step2" | "update" | "awareness"; readonly body: Uint8Array }
  | { readonly kind: "query" };

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

/** A whole WebSocket frame (RFC 6455, from a server) around `head` and `body`. */
function frame(head: readonly number[], body: Uint8Array = NOTHING): Buffer {
  const length = head.length + body.length;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const out = Buffer.allocUnsafe(2 + extra + length);
  out[0] = FINAL_BINARY;
  out[1] = extra === 0 ? length : extra === 2 ? 126 : 127;
  if (extra === 2) out.writeUInt16BE(length, 2);
  if (extra === 8) out.writeBigUInt64BE(BigInt(length), 2);
  out.set(head, 2 + extra);
  out.set(body, 2 + extra + head.length);
  return out;
}

const sized = (head: readonly number[], body: Uint8Array): Buffer => frame([...head, ...varUint(body.length)], body);

export const stateVectorFrame = (vector: Uint8Array): Buffer => sized([WIRE.sync, SYNC.step1], vector);
export const stateFrame = (update: Uint8Array): Buffer => sized([WIRE.sync, SYNC.step2], update);
export const updateFrame = (update: Uint8Array): Buffer => sized([WIRE.sync, SYNC.update], update);
export const awarenessFrame = (states: Uint8Array): Buffer => sized([WIRE.awareness], states);
export const durableFrame = (count: number): Buffer => frame([WIRE.durable, ...varUint(count)]);
export const storageFrame = (failing: boolean): Buffer => frame([WIRE.storage, failing ? 1 : 0]);
export const refusedFrame = (reason: string): Buffer => sized([WIRE.refusedUpdate], Buffer.from(reason));

/** Presence of nobody: keeps y-websocket from taking a quiet board for a dead one. */
export const KEEPALIVE = awarenessFrame(Uint8Array.of(0));

/** Reads one message; null for anything that is not exactly one. */
export function readMessage(data: Uint8Array): Incoming | null {
  const kind: number = data[0] ?? -1;
  switch (kind) {
    case WIRE.sync:
      return readSync(data);
    case WIRE.awareness: {
      const body = readBody(data, 1);
      return body && { kind: "awareness", body };
    }
    case WIRE.queryAwareness:
      return data.length === 1 ? { kind: "query" } : null;
    default:
      return null;
  }
}

function readSync(data: Uint8Array): Incoming | null {
  const body = readBody(data, 2);
  if (body === null) return null;
  if (data[1] === SYNC.update) return { kind: "update", body };
  if (data[1] === SYNC.step2) return { kind: "step2", body };
  return data[1] === SYNC.step1 ? { kind: "step1", body } : null;
}

/** The length-prefixed rest of a message from `at`; null unless it ends exactly there. */
function readBody(data: Uint8Array, at: number): Uint8Array | null {
  let length = 0;
  let factor = 1;
  for (let i = at; i < Math.min(data.length, at + 5); i += 1) {
    const byte = data[i] ?? 0;
    length += (byte & 127) * factor;
    factor *= 128;
    if (byte < 128) return i + 1 + length === data.length ? data.subarray(i + 1) : null;
  }
  return null;
}
