/**
 * The outbox of one table on one phone: keeps ideas before they are sent, sends them in order, each
 * exactly once, and goes on until it has an answer. Knows nothing of React or of the network; both
 * come in through `Ports`.
 */
import type { Answer } from "../../../client/api.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import type { IdeaId, TableId } from "../../../domain/ids.ts";
import type { KeyValue } from "../storage/key-value.ts";
import {
  type Entry,
  type EntryState,
  freeze,
  keyOf,
  type Outgoing,
  outcomeOf,
  prefixOf,
  thaw,
  waitBefore,
} from "./entry.ts";

export interface Ports {
  readonly store: KeyValue;
  now(): Date;
  /** The table as this phone knows it now. */
  table(): TableId;
  /** 0 … 1. */
  random(): number;
  /** May tell how much of it has left the phone, in percent. */
  send(entry: Entry, progress: (percent: number) => void): Promise<Answer<OwnIdeaView>>;
  /** Takes the seat again; true when taken. */
  rejoin(): Promise<boolean>;
  arrived(idea: OwnIdeaView): void;
  /** Runs `work` while no other tab sends for this table; without running it when one does. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Calls back after `ms`; returns how to call it off. */
  later(ms: number, work: () => void): () => void;
}

export class Outbox {
  readonly #code: string;
  readonly #ports: Ports;
  readonly #listeners = new Set<() => void>();
  /** Entries that the phone did not store. */
  readonly #unstored = new Set<IdeaId>();
  #entries: readonly Entry[] = [];
  #attempt = 0;
  #pumping = false;
  #open = true;
  #callOff: () => void = () => {};

  constructor(code: string, ports: Ports) {
    this.#code = code;
    this.#ports = ports;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on the phone, in the order of writing. A new array after every change. */
  readonly entries = (): readonly Entry[] => this.#entries;

  /** Reads what an earlier visit left and starts to send it. */
  async load(): Promise<void> {
    await this.#refresh();
    this.wake();
  }

  /** Keeps an idea under the id its writer made, and starts to send it. Resolves when it is kept. */
  async add(id: IdeaId, content: Outgoing): Promise<void> {
    const at = this.#ports.now().toISOString();
    const madeAt = this.#ports.table();
    const entry: Entry = { id, code: this.#code, madeAt, content, at, state: { kind: "waiting" } };
    this.#show([...this.#entries, entry]);
    await this.#keep(entry);
    this.wake();
  }

  /** Would this idea survive closing the page? */
  isOnDisk(id: IdeaId): boolean {
    return this.#ports.store.kind === "disk" && !this.#unstored.has(id);
  }

  /** Takes an idea out, to be corrected or thrown away. */
  async take(id: IdeaId): Promise<Entry | null> {
    const entry = this.#entries.find((candidate) => candidate.id === id) ?? null;
    if (entry) await this.#drop(entry);
    return entry;
  }

  /** Now is a good moment: the network is back, the page is seen again, someone wrote something. */
  wake(): void {
    this.#callOff();
    this.#attempt = 0;
    void this.#pump();
  }

  /** Stops sending. What is kept stays kept. */
  close(): void {
    this.#open = false;
    this.#callOff();
  }

  async #pump(): Promise<void> {
    if (this.#pumping || !this.#open) return;
    this.#pumping = true;
    let retry = false;
    let ran = false;
    try {
      await this.#ports.alone(async () => {
        ran = true;
        retry = await this.#sendAll();
      });
    } catch {
      // A page that the browser has put aside gets no lock; it looks again when it is back.
      retry = true;
    }
    this.#pumping = false;
    if (!this.#next()) return;
    // Another tab is sending: look again soon, it may have been closed half-way.
    if (retry || !ran) this.#later();
    // Written while the last one was on the line.
    else void this.#pump();
  }

  /** Sends what waits, in order. True: stopped early, come back later. */
  async #sendAll(): Promise<boolean> {
    await this.#refresh();
    for (let entry = this.#next(); entry; entry = this.#next()) {
      if (!this.#open) return false;
      if (!(await this.#sendOne(entry))) return true;
      this.#attempt = 0;
    }
    return false;
  }

  /** False: no use to go on now. */
  async #sendOne(entry: Entry): Promise<boolean> {
    this.#put({ ...entry, state: { kind: "sending" } });
    const progress = (percent: number): void => this.#put({ ...entry, state: { kind: "sending", percent } });
    const outcome = outcomeOf(await this.#ports.send(entry, progress));
    switch (outcome.kind) {
      case "arrived":
        this.#ports.arrived(outcome.idea);
        await this.#drop(entry);
        return true;
      case "refused":
        await this.#settle(entry, { kind: "refused", refusal: outcome.refusal });
        return true;
      case "rejoin":
        this.#put({ ...entry, state: { kind: "waiting" } });
        await this.#ports.rejoin();
        return false;
      case "retry":
        this.#put({ ...entry, state: { kind: "waiting" } });
        return false;
    }
  }

  #next(): Entry | undefined {
    return this.#entries.find((entry) => entry.state.kind === "waiting");
  }

  #later(): void {
    if (!this.#open) return;
    this.#attempt += 1;
    this.#callOff = this.#ports.later(waitBefore(this.#attempt, this.#ports.random()), () => void this.#pump());
  }

  /** Disk is the truth about other tabs; what could not be stored lives on in this page only. */
  async #refresh(): Promise<void> {
    const stored = await this.#ports.store.list(prefixOf(this.#code)).catch(() => null);
    if (!stored) return;
    const kept = stored.flatMap((text) => thaw(text) ?? []);
    const ids = new Set(kept.map((entry) => entry.id));
    const own = this.#entries.filter((entry) => this.#unstored.has(entry.id) && !ids.has(entry.id));
    this.#show([...kept, ...own].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  }

  async #keep(entry: Entry): Promise<void> {
    this.#unstored.add(entry.id);
    try {
      await this.#ports.store.set(keyOf(entry), freeze(entry));
      this.#unstored.delete(entry.id);
      // Same entries, but now they may be called kept.
      this.#show([...this.#entries]);
    } catch {
      // Stays in this page, and is sent from here; the words say so.
    }
  }

  async #settle(entry: Entry, state: EntryState): Promise<void> {
    // Taken out while it was on the line: it must not come back.
    if (!this.#entries.some(({ id }) => id === entry.id)) return;
    const settled = { ...entry, state };
    this.#put(settled);
    await this.#keep(settled);
  }

  async #drop(entry: Entry): Promise<void> {
    this.#unstored.delete(entry.id);
    // If the phone refuses to forget it, it is sent again one day, under the same id: harmless.
    await this.#ports.store.remove(keyOf(entry)).catch(() => undefined);
    this.#show(this.#entries.filter((candidate) => candidate.id !== entry.id));
  }

  #put(entry: Entry): void {
    this.#show(this.#entries.map((candidate) => (candidate.id === entry.id ? entry : candidate)));
  }

  #show(entries: readonly Entry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}
