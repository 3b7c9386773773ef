/**
 * One person's dots on their way to the table: the newest choice is kept on the phone before it is
 * sent, and sent until somebody answers. Only the newest matters, so a choice made meanwhile takes
 * the place of the one that waits. Knows nothing of React or of the network.
 */
import type { Answer } from "../../../client/api.ts";
import { isId, type VoteId } from "../../../domain/ids.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import type { Ballot, Dots } from "../../../domain/vote.ts";
import { waitBefore } from "../outbox/entry.ts";
import type { KeyValue } from "../storage/key-value.ts";

export interface Choice extends Ballot {
  readonly voteId: VoteId;
}

/**
 * `none`: nothing is under way. `waiting`: on the phone, goes by itself. `kept`: the table has it.
 * `refused`: it will not go; what the table has, stays.
 */
export type BoxState =
  | { readonly kind: "none" }
  | { readonly kind: "waiting" | "kept"; readonly choice: Choice; readonly onDisk: boolean }
  | { readonly kind: "refused"; readonly voteId: VoteId; readonly refusal: RefusalCode };

export interface BoxPorts {
  readonly store: KeyValue;
  /** Milliseconds. */
  now(): number;
  /** 0 … 1. */
  random(): number;
  send(choice: Choice): Promise<Answer<Ballot>>;
  /** Takes the seat again. */
  rejoin(): Promise<boolean>;
  /** What the table keeps, or that it wants to be asked again. */
  settled(): void;
  /** Calls back after `ms`; returns how to call it off. */
  later(ms: number, work: () => void): () => void;
}

/** Milliseconds that fingers may rest between two dots before they are sent. */
const REST = 500;

/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "slow-down",
  "too-many-tries",
  "storage-unavailable",
  "restarting",
]);

export class VoteBox {
  readonly #key: string;
  readonly #ports: BoxPorts;
  readonly #listeners = new Set<() => void>();
  #state: BoxState = { kind: "none" };
  #attempt = 0;
  #sending = false;
  #open = true;
  #callOff: () => void = () => {};

  constructor(code: string, ports: BoxPorts) {
    this.#key = `vote/${code}`;
    this.#ports = ports;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A new object after every change. */
  readonly state = (): BoxState => this.#state;

  /** Reads what an earlier visit left and starts to send it. */
  async load(): Promise<void> {
    const choice = thaw(await this.#ports.store.get(this.#key).catch(() => null));
    if (choice === null || this.#state.kind !== "none") return;
    this.#show({ kind: "waiting", choice, onDisk: this.#ports.store.kind === "disk" });
    this.wake();
  }

  /** "My dots now." `known` is the newest version that the table has told of. */
  async choose(voteId: VoteId, dots: readonly Dots[], known: number): Promise<void> {
    const before = "choice" in this.#state ? this.#state.choice.version : 0;
    const choice = { voteId, dots, version: Math.max(this.#ports.now(), before + 1, known + 1) };
    this.#show({ kind: "waiting", choice, onDisk: false });
    this.#attempt = 0;
    this.#after(REST);
    const stored = await this.#ports.store.set(this.#key, JSON.stringify(choice)).then(
      () => this.#ports.store.kind === "disk",
      () => false,
    );
    if (stored && this.#isNow(choice) && this.#state.kind === "waiting")
      this.#show({ kind: "waiting", choice, onDisk: true });
  }

  /** Now is a good moment: the network is back, the page is seen again. */
  wake(): void {
    this.#attempt = 0;
    this.#after(0);
  }

  /** Stops sending. What is kept stays kept. */
  close(): void {
    this.#open = false;
    this.#callOff();
  }

  #after(ms: number): void {
    this.#callOff();
    if (this.#open && this.#state.kind === "waiting") this.#callOff = this.#ports.later(ms, () => void this.#pump());
  }

  async #pump(): Promise<void> {
    if (this.#sending || this.#state.kind !== "waiting") return;
    const { choice } = this.#state;
    this.#sending = true;
    const answer = await this.#ports.send(choice);
    this.#sending = false;
    if (!this.#open) return;
    // Chosen anew while this one was on the line: only the newest matters.
    if (!this.#isNow(choice)) return this.#after(0);
    await this.#settle(choice, answer);
  }

  async #settle(choice: Choice, answer: Answer<Ballot>): Promise<void> {
    if (answer.kind === "unreachable" || (answer.kind === "refused" && PASSING.has(answer.refusal)))
      return this.#again();
    if (answer.kind === "refused" && answer.refusal === "not-signed-in") {
      await this.#ports.rejoin();
      return this.#again();
    }
    const done = answer.kind === "done";
    this.#show(
      done && answer.value.version === choice.version
        ? { kind: "kept", choice, onDisk: true }
        : done
          ? { kind: "none" }
          : { kind: "refused", voteId: choice.voteId, refusal: answer.refusal },
    );
    // If the phone refuses to forget it, it is sent again one day: harmless.
    await this.#ports.store.remove(this.#key).catch(() => undefined);
    this.#ports.settled();
  }

  #again(): void {
    this.#attempt += 1;
    this.#after(waitBefore(this.#attempt, this.#ports.random()));
  }

  #isNow(choice: Choice): boolean {
    return "choice" in this.#state && this.#state.choice.version === choice.version;
  }

  #show(state: BoxState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Back from disk; null for what another version of this page, or a hand, left there. */
function thaw(text: string | null): Choice | null {
  if (text === null) return null;
  try {
    const value: Choice = JSON.parse(text);
    const sound =
      isId("vote", value.voteId) &&
      Number.isSafeInteger(value.version) &&
      value.dots.every(({ item, dots }) => typeof item === "string" && Number.isInteger(dots));
    return sound ? value : null;
  } catch {
    return null;
  }
}
