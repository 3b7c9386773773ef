/**
 * Commands of a tablet on their way to the server: one after the other, each repeated until it is
 * answered, kept through a reload. Repeating is harmless by contract.
 */
import type { Answer } from "../../client/api.ts";
import type { BodyOf } from "../../contract/http.ts";
import type { TableId } from "../../domain/ids.ts";
import type { RefusalCode } from "../../domain/refusal.ts";
import type { ScribeDraft } from "./dialogs.ts";

/** The commands a moderator gives. */
export type CommandName =
  | "placeIdea"
  | "placeAll"
  | "hideIdea"
  | "restoreIdea"
  | "unplaceIdea"
  | "scribeIdea"
  | "draftProposal"
  | "runRound"
  | "confirmResult"
  | "countHeads"
  | "setAutoPlace"
  | "removeProposal"
  | "restoreProposal"
  | "openVote"
  | "closeVote"
  | "reopenVote"
  | "clearVote"
  | "paperDots"
  | "showFromTable";

export type Command = {
  [N in CommandName]: {
    readonly name: N;
    readonly body: BodyOf<N>;
    /** A data URL, with an idea that is written down. */
    readonly photo?: string | undefined;
    /** The table as it was known when this was done; it has another id once the meeting has begun anew. */
    readonly madeAt?: TableId;
  };
}[CommandName];

export interface QueuePorts {
  readonly send: (command: Command) => Promise<Answer<unknown>>;
  /** Resolves when it makes sense to try again. */
  readonly pause: (attempt: number) => Promise<void>;
  readonly save: (waiting: readonly Command[]) => void;
  readonly onChange: (waiting: readonly Command[], stuck: boolean) => void;
  /** A command was refused for good; it has left the queue. */
  readonly onRefused: (command: Command, refusal: RefusalCode) => void;
}

/** Refusals of a moment: the same command will do later. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>(["storage-unavailable", "restarting", "slow-down"]);

interface Entry {
  readonly command: Command;
  readonly settle: (value: unknown) => void;
}

export class CommandQueue {
  readonly #ports: QueuePorts;
  #entries: Entry[] = [];
  #running = false;
  #stuck = false;

  constructor(ports: QueuePorts, left: readonly Command[] = []) {
    this.#ports = ports;
    this.#entries = left.map((command) => ({ command, settle: () => {} }));
  }

  /** Begins with what was left from before. */
  start(): void {
    if (this.#entries.length === 0) return;
    this.#ports.onChange(this.waiting, this.#stuck);
    void this.#run();
  }

  /** Commands not answered yet, the oldest first. */
  get waiting(): readonly Command[] {
    return this.#entries.map(({ command }) => command);
  }

  /** The last try got no answer. */
  get stuck(): boolean {
    return this.#stuck;
  }

  /** Resolves with the answer's value, or null when the command was refused. The same command already waiting is not sent twice. */
  give(command: Command): Promise<unknown> {
    if (this.#entries.some((entry) => sameCommand(entry.command, command))) return Promise.resolve(null);
    return new Promise((settle) => {
      this.#entries.push({ command, settle });
      this.#changed();
      void this.#run();
    });
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let attempt = 0; this.#entries[0]; attempt += 1) {
      const entry = this.#entries[0];
      const answer = await this.#ports.send(entry.command);
      if (isPassing(answer)) {
        this.#stuck = true;
        this.#ports.onChange(this.waiting, this.#stuck);
        await this.#ports.pause(attempt);
        continue;
      }
      attempt = -1;
      this.#stuck = false;
      this.#entries = this.#entries.slice(1);
      this.#changed();
      entry.settle(answer.kind === "done" ? (answer.value ?? true) : null);
      if (answer.kind === "refused") this.#ports.onRefused(entry.command, answer.refusal);
    }
    this.#running = false;
  }

  #changed(): void {
    this.#ports.save(this.waiting);
    this.#ports.onChange(this.waiting, this.#stuck);
  }
}

const isPassing = (answer: Answer<unknown>): boolean =>
  answer.kind === "unreachable" || (answer.kind === "refused" && PASSING.has(answer.refusal));

const sameCommand = (a: Command, b: Command): boolean =>
  a.name === b.name && JSON.stringify(a.body) === JSON.stringify(b.body);

/** An idea written down for somebody that was refused, to be corrected and sent again; null: another command. */
export function draftOf(command: Command, problem: RefusalCode): ScribeDraft | null {
  if (command.name !== "scribeIdea") return null;
  const { text, source, card, slip } = command.body;
  return {
    text,
    source,
    card: card === undefined ? "" : String(card),
    slip: slip ?? "",
    photo: command.photo,
    problem,
  };
}

/** The idea a command is about, if it is about one. */
export function ideaOf(command: Command): string | null {
  switch (command.name) {
    case "placeIdea":
    case "hideIdea":
    case "restoreIdea":
    case "unplaceIdea":
      return String(command.body.ideaId);
    case "placeAll":
    case "scribeIdea":
    case "draftProposal":
    case "confirmResult":
    case "countHeads":
    case "setAutoPlace":
    case "removeProposal":
    case "restoreProposal":
    case "openVote":
    case "closeVote":
    case "reopenVote":
    case "clearVote":
    case "paperDots":
    case "showFromTable":
    case "runRound":
      return null;
  }
}
