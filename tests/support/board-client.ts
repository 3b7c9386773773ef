/** A raw board client: the protocol over a plain `ws` socket, so that tests can also misbehave. */
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import { WIRE } from "../../src/contract/board-wire.ts";

export interface Closed {
  readonly code: number;
  readonly reason: string;
}

export class BoardClient {
  readonly doc: Y.Doc;
  readonly ws: WebSocket;
  readonly closed: Promise<Closed>;
  /** Awareness states by client id, as received. */
  readonly presence = new Map<number, unknown>();
  synced = false;
  durable = 0;
  /** Update frames sent on this connection. */
  sent = 0;
  updatesReceived = 0;
  refusal: string | null = null;
  storageFailing = false;
  closeCode: number | null = null;
  /** When set, answers SyncStep1 of the server. */
  #answers = true;

  constructor(address: string, options: { doc?: Y.Doc; answers?: boolean; headers?: Record<string, string> } = {}) {
    this.doc = options.doc ?? new Y.Doc();
    rootsOf(this.doc);
    this.#answers = options.answers ?? true;
    this.ws = new WebSocket(address, { perMessageDeflate: false, headers: options.headers ?? {} });
    this.ws.binaryType = "nodebuffer";
    this.closed = new Promise((resolve) => {
      this.ws.on("close", (code, reason) => {
        this.closeCode = code;
        resolve({ code, reason: reason.toString() });
      });
    });
    this.ws.on("error", () => undefined);
    this.ws.on("open", () => this.ask());
    this.ws.on("message", (data: Buffer) => this.#receive(data));
    this.doc.on("update", this.#onUpdate);
  }

  /** Sends the doc's state vector: "what do you have that I have not?" */
  ask(): void {
    this.send(sync(0, Y.encodeStateVector(this.doc)));
  }

  send(bytes: Uint8Array): void {
    if (this.ws.readyState === this.ws.OPEN) this.ws.send(bytes);
  }

  sendUpdate(update: Uint8Array): void {
    this.sent += 1;
    this.send(sync(2, update));
  }

  edit(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc), "local");
  }

  /** Everything that was sent is durable. */
  get saved(): boolean {
    return this.durable === this.sent;
  }

  sendPresence(client: number, clock: number, state: unknown): void {
    this.send(awareness([[client, clock, JSON.stringify(state)]]));
  }

  async leave(): Promise<void> {
    this.doc.off("update", this.#onUpdate);
    this.ws.close();
    await this.closed;
  }

  /** Cuts the connection without a farewell. */
  cut(): void {
    this.doc.off("update", this.#onUpdate);
    this.ws.terminate();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this) this.sendUpdate(update);
  };

  #receive(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const kind = decoding.readVarUint(decoder);
    if (kind === WIRE.sync) this.#sync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
    else if (kind === WIRE.awareness) this.#awareness(decoding.readVarUint8Array(decoder));
    else if (kind === WIRE.durable) this.durable = decoding.readVarUint(decoder);
    else if (kind === WIRE.refusedUpdate) this.refusal = decoding.readVarString(decoder);
    else if (kind === WIRE.storage) this.storageFailing = decoding.readVarUint(decoder) === 1;
  }

  #sync(step: number, body: Uint8Array): void {
    if (step === 0) return this.#answer(body);
    if (step === 2) this.updatesReceived += 1;
    Y.applyUpdate(this.doc, body, this);
    if (step === 1) this.synced = true;
  }

  #answer(vector: Uint8Array): void {
    if (!this.#answers) return;
    const update = Y.encodeStateAsUpdate(this.doc, vector);
    if (update.length > 2) this.sent += 1;
    this.send(sync(1, update));
  }

  #awareness(body: Uint8Array): void {
    const decoder = decoding.createDecoder(body);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const client = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state: unknown = JSON.parse(decoding.readVarString(decoder));
      if (state === null) this.presence.delete(client);
      else this.presence.set(client, state);
    }
  }
}

export function sync(step: 0 | 1 | 2, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, WIRE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export function awareness(states: readonly (readonly [client: number, clock: number, json: string])[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, states.length);
  for (const [client, clock, json] of states) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, json);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, WIRE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
