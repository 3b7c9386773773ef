/** Writes a long evening straight into the record: ideas as rows, and every edit as an entry of the board's log. */
import * as Y from "yjs";
import { drawStroke } from "../../rehearsal/drawing.ts";
import { createDice, type Dice } from "../../rehearsal/random.ts";
import { markedText, pickIdea, readSample, type SampleIdea } from "../../rehearsal/sample.ts";
import { rowsOf } from "../../server/boards/projection.ts";
import type { OpenedStore } from "../../server/store/open-store.ts";
import type { RowChange } from "../../server/usecases/board-ports.ts";
import { BOARD_SCHEMA, type IdeaFields, rootsOf, seedBoard } from "../../src/board/board-doc.ts";
import { editIdeaText, groupIdeas, moveIdea, placeIdea } from "../../src/board/board-edits.ts";
import { newId } from "../../src/client/random-id.ts";
import type { IdeaId, TableId } from "../../src/domain/ids.ts";

export const LONG_EVENING = {
  ideas: 500,
  sketches: 60,
  drawings: 200,
  groups: 12,
  edits: 100_000,
  writers: 3,
} as const;
/** How much happened at a table. */
export type EveningSize = { readonly [K in keyof typeof LONG_EVENING]: number };
/** A snapshot every so many updates, as the board engine takes them. */
const SNAPSHOT_EVERY = 500;

export interface Filled {
  readonly snapshotBytes: number;
  /** Updates after the last snapshot. */
  readonly tail: number;
}

export async function fillBoard(
  opened: Pick<OpenedStore, "log" | "store">,
  tableId: TableId,
  size: EveningSize = LONG_EVENING,
): Promise<Filled> {
  const dice = createDice(1);
  const ids = await postIdeas(opened, tableId, size, dice);
  const writers = Array.from({ length: size.writers }, () => new Y.Doc());
  const [server = new Y.Doc()] = writers;
  const writer = new LogWriter(opened, tableId, writers);
  await writer.wrote(server, (doc) => seedBoard(doc, { schema: BOARD_SCHEMA, epoch: 1, tldraw: "3.15.6" }));
  for (const { id, fields } of ids) await writer.wrote(server, (doc) => placeIdea(doc, id, fields));
  const order = ids.map(({ id }) => id);
  for (let at = 0; at < size.edits; at += 1) {
    await writer.wrote(writers[at % writers.length] ?? server, gesture(at, order, size, dice));
  }
  await writer.snapshot();
  // Half a batch stays behind the last snapshot, as on any evening that was cut off.
  for (let at = 0; at < SNAPSHOT_EVERY / 2; at += 1) await writer.wrote(server, gesture(1, order, size, dice));
  return writer.end();
}

interface Posted {
  readonly id: IdeaId;
  readonly fields: IdeaFields;
}

async function postIdeas(
  { store }: Pick<OpenedStore, "store">,
  tableId: TableId,
  { ideas, sketches }: EveningSize,
  dice: Dice,
): Promise<Posted[]> {
  const sample = readSample();
  const drawn = sample.filter(({ sketch }) => sketch !== null);
  const posted: Posted[] = [];
  for (let n = 1; n <= ideas; n += 1) {
    const idea = n <= sketches ? (dice.pick(drawn) ?? pickIdea(sample, 1, dice)) : pickIdea(sample, 1, dice);
    posted.push(await postIdea(store, tableId, { ...idea, sketch: n <= sketches ? idea.sketch : null }, n));
  }
  return posted;
}

async function postIdea(store: OpenedStore["store"], tableId: TableId, idea: SampleIdea, n: number): Promise<Posted> {
  const [id, text, at] = [newId("idea"), markedText(idea, String(n)), new Date().toISOString()];
  const content = { text, sketch: idea.sketch };
  const added = await store.addIdea({ id, tableId, source: "phone", content, signature: null, authorId: null, at });
  if (!added.ok) throw new Error(`an idea was refused: ${added.refusal}`);
  const hasSketch = idea.sketch !== null;
  return { id, fields: { n, text, hasSketch, signature: null, source: "phone", at, section: null, mergedInto: null } };
}

/** Mostly moves, as evenings are; some words, groups and strokes. */
function gesture(at: number, ids: readonly IdeaId[], size: EveningSize, dice: Dice): (doc: Y.Doc) => void {
  const id = dice.pick(ids);
  const share = Math.round(size.edits / size.drawings);
  if (id === undefined) return () => undefined;
  if (at % share === 0) return (doc) => drawStroke(doc, dice);
  if (at % 20 === 7) return (doc) => editIdeaText(doc, id, `Poprawka ${at}: ${dice.below(1e6)}`);
  const groupTitle = `Grupa ${at}`;
  if (at % Math.round(size.edits / size.groups) === 3)
    return (doc) => groupIdeas(doc, newId("group"), groupTitle, [id]);
  return (doc) => moveIdea(doc, id, [dice.below(3000), dice.below(9000)]);
}

/** Appends what writers do, in batches as large as the time between two snapshots. */
class LogWriter {
  readonly #opened: Pick<OpenedStore, "log">;
  readonly #tableId: TableId;
  readonly #writers: readonly Y.Doc[];
  #batch: Uint8Array[] = [];
  #snapshotBytes = 0;

  constructor(opened: Pick<OpenedStore, "log">, tableId: TableId, writers: readonly Y.Doc[]) {
    this.#opened = opened;
    this.#tableId = tableId;
    this.#writers = writers;
    for (const doc of writers)
      doc.on("update", (bytes: Uint8Array, origin: unknown) => this.#spread(doc, bytes, origin));
  }

  async wrote(doc: Y.Doc, change: (doc: Y.Doc) => void): Promise<void> {
    doc.transact(() => change(doc));
    if (this.#batch.length >= SNAPSHOT_EVERY) await this.snapshot();
  }

  /** Writes what waits, without a snapshot, and the rows of the ideas, which lie on the board and wait in no inbox. */
  async end(): Promise<Filled> {
    const tail = this.#batch.length;
    const [doc = new Y.Doc()] = this.#writers;
    const ideas = new Set([...rootsOf(doc).ideas.keys()] as IdeaId[]);
    await this.#flush(rowsOf(doc, this.#tableId, [{ ideas, groups: new Set(), proposals: new Set() }], Date.now()));
    return { snapshotBytes: this.#snapshotBytes, tail };
  }

  #spread(doc: Y.Doc, bytes: Uint8Array, origin: unknown): void {
    if (origin === this) return;
    this.#batch.push(bytes);
    for (const other of this.#writers) if (other !== doc) Y.applyUpdate(other, bytes, this);
  }

  async #flush(rows: readonly RowChange[] = []): Promise<number> {
    const updates = this.#batch.map((bytes) => ({ actor: "ngo", bytes }) as const);
    this.#batch = [];
    const [outcome] = await this.#opened.log.commit([
      { tableId: this.#tableId, epoch: 1, updates, rows, at: Date.now() },
    ]);
    if (!outcome?.ok) throw new Error("the log did not take the edits");
    return outcome.lastSeq;
  }

  /** Writes what waits and keeps the whole state, as the engine does every so often. */
  async snapshot(): Promise<void> {
    const seq = await this.#flush();
    const [doc = new Y.Doc()] = this.#writers;
    const bytes = Y.encodeStateAsUpdate(doc);
    this.#snapshotBytes = bytes.length;
    await this.#opened.log.saveSnapshot(this.#tableId, { seq, name: null, at: Date.now(), bytes });
    await this.#opened.log.trim(this.#tableId);
  }
}
