/**
 * Presence of a room, made by the server: one state per writing connection, stamped with its side,
 * passed on at most ten times a second, the latest wins. Client ids and clocks of what is sent are
 * the server's to vouch for, so nobody can speak for another or leave ghosts behind.
 */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { readGesture } from "../../src/board/gesture.ts";
import type { Side } from "../../src/domain/side.ts";
import { awarenessFrame } from "./board-frames.ts";

/** A connection as presence sees it. */
export interface Present {
  readonly id: number;
  readonly side: Side | null;
  /** Who stands behind it: the same person may take over the client id of an own, dead connection. */
  readonly person: string;
}

interface State {
  readonly owner: Present;
  json: string | null;
  dirty: boolean;
  sentAt: number;
}

/** Clients forget who was silent for 30 s, and renew themselves every 15 s: such a renewal is passed on. */
const RENEW_MS = 5_000;
/** Client ids remembered; beyond that all are forgotten, and whoever is here speaks for theirs again. */
const MAX_PERSONS = 20_000;

export class Presence {
  /** By Yjs client id. */
  readonly #states = new Map<number, State>();
  readonly #clientOf = new Map<number, number>();
  /** Who spoke under a client id first: it stays theirs while they are away. */
  readonly #personOf = new Map<number, string>();
  readonly #now: () => number;
  readonly #maxBytes: number;
  #lastClock = 0;

  constructor(now: () => number, maxBytes: number) {
    this.#now = now;
    this.#maxBytes = maxBytes;
  }

  /** Takes a connection's awareness message. Null: malformed. False: nothing of it concerns this connection. */
  take(owner: Present, message: Uint8Array): boolean | null {
    const entries = readEntries(message);
    if (entries === null) return null;
    const own = this.#clientOf.get(owner.id) ?? this.#claim(owner, entries);
    const entry = entries.findLast(({ client }) => client === own);
    const state = entry && this.#states.get(entry.client);
    if (!entry || !state) return false;
    const json = stamped(entry.json, owner.side, this.#maxBytes);
    if (json === undefined) return false;
    state.dirty ||= json !== state.json || this.#now() - state.sentAt > RENEW_MS;
    state.json = json;
    return state.dirty;
  }

  /** Forgets a connection. True when others should be told. */
  leave(owner: Present): boolean {
    const client = this.#clientOf.get(owner.id);
    this.#clientOf.delete(owner.id);
    const state = client === undefined ? undefined : this.#states.get(client);
    if (state === undefined || state.owner !== owner) return false;
    state.json = null;
    state.dirty = true;
    return true;
  }

  /** What changed since the last call: the frame for everyone, and for each owner the frame without its own. */
  flush(): { readonly shared: Buffer; readonly without: (connection: number) => Buffer | null } | null {
    const changed = [...this.#states].filter(([, state]) => state.dirty);
    if (changed.length === 0) return null;
    for (const [client, state] of changed) {
      state.dirty = false;
      state.sentAt = this.#now();
      if (state.json === null) this.#states.delete(client);
    }
    const clock = this.#clock();
    return {
      shared: encode(changed, clock),
      without: (connection) => {
        const others = changed.filter(([, state]) => state.owner.id !== connection);
        return others.length === 0 ? null : encode(others, clock);
      },
    };
  }

  /** Everybody present, for one who joins or asks. Null: nobody. */
  all(): Buffer | null {
    const present = [...this.#states].filter(([, state]) => state.json !== null && !state.dirty);
    return present.length === 0 ? null : encode(present, this.#clock());
  }

  /** Binds a connection to the first client id it speaks for that is no other person's. */
  #claim(owner: Present, entries: readonly Entry[]): number | undefined {
    for (const { client, json } of entries) {
      const holder = this.#states.get(client)?.owner;
      const person = holder?.person ?? this.#personOf.get(client);
      if (json === "null" || (person !== undefined && person !== owner.person)) continue;
      if (holder !== undefined) this.#clientOf.delete(holder.id);
      this.#states.set(client, { owner, json: null, dirty: false, sentAt: 0 });
      this.#clientOf.set(owner.id, client);
      if (this.#personOf.size >= MAX_PERSONS) this.#personOf.clear();
      this.#personOf.set(client, owner.person);
      return client;
    }
    return undefined;
  }

  /** Rises with time, so that it also rises from one connection of a client to the next. */
  #clock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#now());
    return this.#lastClock;
  }
}

interface Entry {
  readonly client: number;
  readonly json: string;
}

/** At most this many states are looked at in one message; y-websocket repeats those of all it knows. */
const MAX_ENTRIES = 64;

function readEntries(message: Uint8Array): Entry[] | null {
  try {
    const decoder = decoding.createDecoder(message);
    const count = decoding.readVarUint(decoder);
    if (count > MAX_ENTRIES) return null;
    return Array.from({ length: count }, () => {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      return { client, json: decoding.readVarString(decoder) };
    });
  } catch {
    return null;
  }
}

/** The state with the server's stamp, and a drawing in the making only if it is one; null: left; undefined: not acceptable. */
function stamped(json: string, side: Side | null, maxBytes: number): string | null | undefined {
  if (Buffer.byteLength(json) > maxBytes) return undefined;
  try {
    const state: unknown = JSON.parse(json);
    if (state === null) return null;
    if (typeof state !== "object" || Array.isArray(state)) return undefined;
    const noGesture = "gesture" in state && readGesture(state.gesture) === null && { gesture: undefined };
    return JSON.stringify({ ...state, ...noGesture, side });
  } catch {
    return undefined;
  }
}

function encode(states: readonly (readonly [number, State])[], clock: number): Buffer {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, states.length);
  for (const [client, { json }] of states) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json ?? "null");
  }
  return awarenessFrame(encoding.toUint8Array(encoder));
}
