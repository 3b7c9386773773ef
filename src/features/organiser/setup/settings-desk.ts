/**
 * The organiser's hands on the settings: what is typed is shown at once, saved by itself a moment
 * later, one change after another, and can be taken back. Every change says what it was based on; when
 * somebody else was faster both versions are shown and a person chooses. No React in here.
 */
import type { Answer } from "../../../client/api.ts";
import type { AnswerOf, ApiName, BodyOf } from "../../../contract/http.ts";
import type { SettingsTableView, SettingsView } from "../../../contract/setup-views.ts";
import type { TableId } from "../../../domain/ids.ts";
import type { Facts, FactsChange, TableChange } from "../../../domain/setup.ts";
import type { CommandProblem } from "../use-commands.ts";

export type Call = <N extends ApiName>(name: N, body: BodyOf<N>) => Promise<Answer<AnswerOf<N>>>;

/** What is typed in one field and not (or only just) saved. */
type Work =
  | { readonly kind: "facts"; readonly changes: FactsChange; readonly basedOn: FactsChange }
  | { readonly kind: "table"; readonly tableId: TableId; readonly changes: TableChange; readonly basedOn: TableChange };

export interface Entry {
  readonly work: Work;
  /** How the field is called, for the undo. */
  readonly label: string;
  readonly state: "typed" | "saving" | "saved" | "stuck";
  /** Why it is stuck. */
  readonly problem: CommandProblem | null;
}

interface Undo {
  readonly field: string | null;
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

export interface DeskSnapshot {
  /** As the server has it. */
  readonly view: SettingsView;
  /** With what is typed here. */
  readonly facts: Facts;
  readonly tables: readonly SettingsTableView[];
  readonly entries: ReadonlyMap<string, Entry>;
  readonly saving: boolean;
  /** What the last command outside of a field came to. */
  readonly problem: CommandProblem | null;
  /** What "Cofnij" would take back. */
  readonly undo: string | null;
}

/** Milliseconds after the last letter, and between tries while nobody answers. */
const WAIT = { typed: 600, again: 3000 } as const;
const MOST_UNDOS = 50;

export class SettingsDesk {
  readonly #call: Call;
  readonly #listeners = new Set<() => void>();
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #undos: Undo[] = [];
  #lane: Promise<unknown> = Promise.resolve();
  #running = 0;
  #view: SettingsView;
  #problem: CommandProblem | null = null;
  #snapshot: DeskSnapshot;

  constructor(view: SettingsView, call: Call) {
    this.#view = view;
    this.#call = call;
    this.#snapshot = this.#look();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): DeskSnapshot => this.#snapshot;

  /** A fact as it is typed. `now`: the change is complete, do not wait for more letters. */
  typeFact(field: string, label: string, changes: FactsChange, now = false): void {
    const before = this.#entries.get(field)?.work;
    const basedOn = before?.kind === "facts" ? before.basedOn : pick<FactsChange>(this.#view.facts, changes);
    this.#type(field, label, { kind: "facts", changes, basedOn });
    if (now) this.leave(field);
  }

  /** A fact of a table as it is typed. */
  typeTable(field: string, label: string, tableId: TableId, changes: TableChange, now = false): void {
    const table = this.#view.tables.find(({ id }) => id === tableId);
    if (!table) return;
    const before = this.#entries.get(field)?.work;
    const basedOn = before?.kind === "table" ? before.basedOn : pick<TableChange>(table, changes);
    this.#type(field, label, { kind: "table", tableId, changes, basedOn });
    if (now) this.leave(field);
  }

  /** The field is left: what is typed is saved now, and the undo of this visit is complete. */
  leave(field: string): void {
    if (this.#entries.get(field)?.state === "typed") void this.#save(field);
    void this.#lane.then(() => this.#close(field));
  }

  #close(field: string): void {
    if (this.#entries.get(field)?.state === "saved") this.#entries.delete(field);
    const last = this.#undos.at(-1);
    if (last?.field === field) this.#undos[this.#undos.length - 1] = { ...last, field: null };
    this.#changed();
  }

  /** Of two versions the one from here. */
  keepMine(field: string): void {
    const entry = this.#entries.get(field);
    if (!entry) return;
    this.#entries.set(field, { ...entry, work: this.#rebased(entry.work) });
    void this.#save(field);
  }

  /** Of two versions the other one. */
  takeTheirs(field: string): void {
    this.#entries.delete(field);
    this.#changed();
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const last = this.#undos.pop();
    this.#changed();
    await last?.run();
  }

  /** Any other command of the settings; `undo` takes it back. True: it happened. */
  async run<N extends ApiName>(
    name: N,
    body: BodyOf<N>,
    undo: { readonly label: string; readonly run: () => Promise<unknown> } | null = null,
  ): Promise<boolean> {
    const answer = await this.#inLane(() => this.#call(name, body));
    this.#problem = answer.kind === "done" ? null : answer.kind === "refused" ? answer.refusal : "unreachable";
    if (answer.kind === "done" && isSettings(answer.value)) this.#view = answer.value;
    if (answer.kind === "done" && undo) this.#remember({ ...undo, field: null });
    this.#changed();
    return answer.kind === "done";
  }

  forgetProblem(): void {
    this.#problem = null;
    this.#changed();
  }

  /** Somebody else changed something: reads the settings again. */
  async refresh(): Promise<void> {
    const answer = await this.#inLane(() => this.#call("settings", {}));
    if (answer.kind === "done") this.#view = answer.value;
    this.#changed();
  }

  /** Nothing typed here would be lost. */
  get settled(): boolean {
    return [...this.#entries.values()].every(({ state }) => state === "saved");
  }

  destroy(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #type(field: string, label: string, work: Work): void {
    this.#entries.set(field, { work, label, state: "typed", problem: null });
    clearTimeout(this.#timers.get(field));
    this.#plan(field, WAIT.typed);
    this.#changed();
  }

  #plan(field: string, ms: number): void {
    this.#timers.set(
      field,
      setTimeout(() => void this.#save(field), ms),
    );
  }

  async #save(field: string): Promise<void> {
    clearTimeout(this.#timers.get(field));
    await this.#inLane(async () => {
      const entry = this.#entries.get(field);
      if (!entry || entry.state === "saved") return;
      const { work } = entry;
      this.#entries.set(field, { ...entry, state: "saving", problem: null });
      this.#changed();
      const answer = await this.#send(work);
      if (answer.kind === "done") this.#saved(field, work, answer.value);
      else await this.#stuck(field, work, answer.kind === "refused" ? answer.refusal : "unreachable");
    });
    this.#changed();
  }

  #send(work: Work): Promise<Answer<SettingsView>> {
    if (work.kind === "facts") return this.#call("changeFacts", { changes: work.changes, basedOn: work.basedOn });
    return this.#call("changeTable", { tableId: work.tableId, changes: work.changes, basedOn: work.basedOn });
  }

  #saved(field: string, work: Work, view: SettingsView): void {
    this.#view = view;
    const entry = this.#entries.get(field);
    if (!entry) return;
    this.#rememberField(field, entry.label, work);
    const isLatest = entry.work === work;
    this.#entries.set(field, { ...entry, work: this.#rebased(entry.work), state: isLatest ? "saved" : "typed" });
  }

  /** What was typed stays; who was faster is read, so that a person can choose. */
  async #stuck(field: string, work: Work, problem: CommandProblem): Promise<void> {
    if (problem === "conflict") {
      const answer = await this.#call("settings", {});
      if (answer.kind === "done") this.#view = answer.value;
    }
    const entry = this.#entries.get(field);
    if (!entry) return;
    if (entry.work === work) this.#entries.set(field, { ...entry, state: "stuck", problem });
    else this.#entries.set(field, { ...entry, state: "typed" });
    if (problem === "unreachable") this.#plan(field, WAIT.again);
  }

  /** The same words on top of what the server has now. */
  #rebased(work: Work): Work {
    if (work.kind === "facts") return { ...work, basedOn: pick<FactsChange>(this.#view.facts, work.changes) };
    const table = this.#view.tables.find(({ id }) => id === work.tableId);
    return table ? { ...work, basedOn: pick<TableChange>(table, work.changes) } : work;
  }

  /** One visit of a field is one step back. */
  #rememberField(field: string, label: string, work: Work): void {
    if (this.#undos.at(-1)?.field === field) return;
    const run = async (): Promise<void> => {
      // Back to what was there, on top of what is there now.
      const back: Work =
        work.kind === "facts" ? { ...work, changes: work.basedOn } : { ...work, changes: work.basedOn };
      this.#type(field, label, this.#rebased(back));
      await this.#save(field);
      // Taking back is not itself something to take back.
      if (this.#undos.at(-1)?.field === field) this.#undos.pop();
      this.#close(field);
    };
    this.#remember({ field, label, run });
  }

  #remember(undo: Undo): void {
    this.#undos.push(undo);
    if (this.#undos.length > MOST_UNDOS) this.#undos.shift();
  }

  /** One after another: two changes of one list must not overtake each other. */
  #inLane<T>(job: () => Promise<T>): Promise<T> {
    this.#running += 1;
    const done = this.#lane.then(job).finally(() => {
      this.#running -= 1;
    });
    this.#lane = done.catch(() => undefined);
    return done;
  }

  #changed(): void {
    this.#snapshot = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): DeskSnapshot {
    const work = [...this.#entries.values()].map((entry) => entry.work);
    const facts: Facts = Object.assign(
      {},
      this.#view.facts,
      ...work.map((one) => (one.kind === "facts" ? one.changes : {})),
    );
    const tables = this.#view.tables.map(
      (table): SettingsTableView =>
        Object.assign(
          {},
          table,
          ...work.map((one) => (one.kind === "table" && one.tableId === table.id ? one.changes : {})),
        ),
    );
    return {
      view: this.#view,
      facts,
      tables,
      entries: new Map(this.#entries),
      saving: this.#running > 0 || [...this.#entries.values()].some(({ state }) => state === "typed"),
      problem: this.#problem,
      undo: this.#undos.at(-1)?.label ?? null,
    };
  }
}

/** The parts of `whole` that `keys` has. */
function pick<T extends object>(whole: T, keys: Partial<T>): Partial<T> {
  const picked: Partial<T> = {};
  for (const key of Object.keys(keys) as (keyof T)[]) picked[key] = whole[key];
  return picked;
}

const isSettings = (value: unknown): value is SettingsView =>
  typeof value === "object" && value !== null && "facts" in value && "tables" in value;
