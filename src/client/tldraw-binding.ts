/**
 * The free drawing of a board between the Yjs document and a tldraw store. A gesture is committed
 * once, when it is over; what others change arrives at once, except on what is in hand here. A
 * record that the store cannot take is set aside and never stops the others.
 */
import type { RecordsDiff, TLRecord, TLStore } from "tldraw";
import * as Y from "yjs";
import { rootsOf } from "../board/board-doc.ts";
import { LIMITS } from "../domain/limits.ts";
import { type DrawnRecord, fieldsOf, isDrawingId, isDrawn, isSame, recordOf } from "./tldraw-records.ts";

export interface DrawingPorts {
  readonly store: TLStore;
  readonly doc: Y.Doc;
  /** Writes to the document as one step of this person. */
  readonly edit: (change: () => void) => void;
  /** A gesture or typing is going on: wait. */
  readonly isBusy: () => boolean;
  /** How many records are set aside; called when the number changes. */
  readonly onQuarantine: (count: number) => void;
  /** Calls back soon, when it is worth looking again whether the gesture is over. */
  readonly soon: (look: () => void) => void;
}

/** An id with its registers before the change; null: it is new. */
type Change = readonly [id: string, before: ReadonlyMap<string, unknown> | null];

export class DrawingBinding {
  readonly #ports: DrawingPorts;
  readonly #drawing: Y.Map<Y.Map<unknown>>;
  readonly #stopListening: () => void;
  /** Changed here, not yet in the document: with its registers as they were before (null: it is new). */
  readonly #dirty = new Map<string, ReadonlyMap<string, unknown> | null>();
  /** Changed by others while in hand here. */
  readonly #missed = new Set<string>();
  /** Seen in the document at some time: gone from it means deleted, not new. */
  readonly #known = new Set<string>();
  readonly #quarantine = new Set<string>();
  /** Bindings whose shapes have not come yet. */
  readonly #waiting = new Set<string>();
  #writing = false;
  #scheduled = false;
  #stopped = false;

  /** Starts with all that is in the document; it must have been read whole. */
  constructor(ports: DrawingPorts) {
    this.#ports = ports;
    this.#drawing = rootsOf(ports.doc).drawing;
    this.#pull([...this.#drawing.keys()]);
    this.#drawing.observeDeep(this.#onEvents);
    this.#stopListening = ports.store.listen(({ changes }) => this.#onStore(changes), {
      source: "user",
      scope: "document",
    });
  }

  /** Commits what is finished; with `force`, also what is not (the canvas is being left). */
  flush(force = false): void {
    if (this.#dirty.size === 0) return;
    if (!force && this.#ports.isBusy()) return this.#flushSoon();
    const changes = [...this.#dirty];
    this.#dirty.clear();
    const gone = changes.flatMap(([id]) => (this.#known.has(id) && !this.#drawing.has(id) ? [id] : []));
    const mine = changes.filter(([id, before]) => !gone.includes(id) && this.#differs(id, before));
    if (mine.length > 0) this.#write(mine);
    const again = [...new Set([...gone, ...this.#missed])];
    this.#missed.clear();
    if (again.length > 0) this.#pull(again);
  }

  /** Other shapes have come: what was waiting for them is tied to them. */
  tieWaiting(): void {
    if (this.#waiting.size > 0) this.#pull([]);
  }

  stop(): void {
    this.flush(true);
    this.#stopped = true;
    this.#stopListening();
    this.#drawing.unobserveDeep(this.#onEvents);
  }

  #onStore(changes: RecordsDiff<TLRecord>): void {
    const touch = (record: TLRecord | undefined, before: TLRecord | null): void => {
      if (!record || !isDrawn(record) || this.#dirty.has(record.id)) return;
      this.#dirty.set(record.id, before && isDrawn(before) ? fieldsOf(before) : null);
    };
    for (const record of Object.values(changes.added)) touch(record, null);
    for (const [before, after] of Object.values(changes.updated)) touch(after, before ?? null);
    for (const record of Object.values(changes.removed)) touch(record, record);
    if (this.#dirty.size > 0) this.#flushSoon();
  }

  #flushSoon(): void {
    if (this.#scheduled || this.#stopped) return;
    this.#scheduled = true;
    this.#ports.soon(() => {
      this.#scheduled = false;
      if (!this.#stopped) this.flush();
    });
  }

  #record(id: string): TLRecord | undefined {
    return this.#ports.store.get(id as TLRecord["id"]);
  }

  /** Is there something of this change that the document does not say yet? */
  #differs(id: string, before: ReadonlyMap<string, unknown> | null): boolean {
    const record = this.#record(id);
    const kept = this.#drawing.get(id);
    if (!record || !kept) return record !== undefined || kept !== undefined;
    return isDrawn(record) && [...changedFields(record, before)].some(([key, value]) => !isSame(kept.get(key), value));
  }

  #write(changes: readonly Change[]): void {
    this.#writing = true;
    try {
      this.#ports.edit(() => {
        for (const change of changes) this.#writeOne(change);
      });
    } finally {
      this.#writing = false;
    }
  }

  /** A record that the server would refuse is not written: a refusal would throw the whole document away. */
  #writeOne([id, before]: Change): void {
    const record = this.#record(id);
    if (!record || !isDrawn(record)) {
      this.#drawing.delete(id);
      return;
    }
    const kept = this.#drawing.get(id);
    const fields = fieldsOf(record);
    if (!isDrawingId(id) || JSON.stringify([...fields]).length > LIMITS.drawingRecord) return;
    if (!kept && this.#drawing.size >= LIMITS.drawingsPerTable) return;
    this.#known.add(id);
    if (!kept) this.#drawing.set(id, new Y.Map(fields));
    else for (const [key, value] of changedFields(record, before)) setOrDelete(kept, key, value);
  }

  readonly #onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    if (this.#writing) return;
    const ids = new Set<string>();
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === "string") ids.add(id);
      else for (const key of event.keys.keys()) ids.add(key);
    }
    this.#pull([...ids]);
  };

  /** Brings these ids of the document into the store: shapes before the bindings between them. */
  #pull(ids: readonly string[]): void {
    const free = ids.filter((id) => !this.#dirty.has(id) || void this.#missed.add(id));
    const all = [...free, ...this.#waiting].filter(isDrawingId);
    const ordered = [...new Set(all)].sort((a, b) => Number(a.startsWith("binding")) - Number(b.startsWith("binding")));
    const before = this.#quarantine.size;
    // One change of the store, however many records: each one alone would have everything worked out anew.
    this.#ports.store.mergeRemoteChanges(() => {
      for (const id of ordered) this.#pullOne(id);
    });
    if (this.#quarantine.size !== before) this.#ports.onQuarantine(this.#quarantine.size);
  }

  #pullOne(id: string): void {
    const { store } = this.#ports;
    this.#waiting.delete(id);
    const fields = this.#drawing.get(id);
    if (!fields) {
      this.#quarantine.delete(id);
      if (this.#record(id)) store.remove([id as TLRecord["id"]]);
      return;
    }
    this.#known.add(id);
    const record = recordOf(id, fields);
    if (record && "fromId" in record && !this.#hasEnds(record)) {
      this.#waiting.add(id);
      return;
    }
    if (record && this.#put(record)) this.#quarantine.delete(id);
    else this.#quarantine.add(id);
  }

  /** An arrow, and what it holds on to. */
  #hasEnds(binding: object): boolean {
    const [arrow, target] = [Reflect.get(binding, "fromId"), Reflect.get(binding, "toId")].map((id) =>
      typeof id === "string" ? this.#record(id) : undefined,
    );
    return arrow?.typeName === "shape" && arrow.type === "arrow" && target !== undefined;
  }

  /** False: the store does not take it (bad data, or made by a newer version). */
  #put(record: object): boolean {
    try {
      // Validated by the store's own schema: what fails throws before it is in, and is set aside.
      const candidate = record as TLRecord;
      if (!isDrawn(candidate)) return false;
      this.#ports.store.put([candidate]);
      return true;
    } catch {
      return false;
    }
  }
}

/** Only what was changed here is written: registers that another tablet changed meanwhile stay theirs. */
function changedFields(record: DrawnRecord, before: ReadonlyMap<string, unknown> | null): Map<string, unknown> {
  const fields = fieldsOf(record);
  const changed = new Map([...fields].filter(([key, value]) => !isSame(before?.get(key), value)));
  for (const key of before?.keys() ?? []) if (!fields.has(key)) changed.set(key, undefined);
  return changed;
}

function setOrDelete(target: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) target.delete(key);
  else if (!isSame(target.get(key), value)) target.set(key, value);
}
