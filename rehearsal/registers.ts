/**
 * A board as flat registers, `root/record` and `root/record/field`, each with its value as text: the
 * form in which a rehearsal remembers what was written and looks for it afterwards.
 */
import * as Y from "yjs";
import { rootsOf } from "../src/board/board-doc.ts";
import { itemOf } from "../src/board/item-of.ts";

export interface Register {
  readonly key: string;
  readonly value: string;
}

/** Values of a record's own key. */
export const PRESENT = "record";
export const GONE = "gone";

const recordValue = (record: unknown): string => (record instanceof Y.Map ? PRESENT : GONE);

/** Every register of a board, without the texts of proposals. */
export function allRegisters(doc: Y.Doc): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [name, root] of Object.entries(rootsOf(doc))) {
    for (const [id, record] of root) {
      all.set(`${name}/${id}`, recordValue(record));
      if (record instanceof Y.Map) for (const { key, value } of fieldsOf(name, id, record)) all.set(key, value);
    }
  }
  return all;
}

function* fieldsOf(root: string, id: string, record: Y.Map<unknown>): Iterable<Register> {
  for (const [field, value] of record) {
    if (!(value instanceof Y.Text)) yield { key: `${root}/${id}/${field}`, value: JSON.stringify(value) };
  }
}

/** The registers that a transaction changed, as they read after it. A new record counts with its fields. */
export function changedRegisters(transaction: Y.Transaction): Register[] {
  const names = new Map<unknown, string>(Object.entries(rootsOf(transaction.doc)).map(([name, root]) => [root, name]));
  const changes: Register[] = [];
  for (const [type, keys] of transaction.changed) {
    if (!(type instanceof Y.Map)) continue;
    const root = names.get(type);
    const parent = names.get(type.parent);
    for (const key of keys) {
      if (key === null) continue;
      if (root !== undefined) changes.push(...recordChange(root, key, type.get(key)));
      else if (parent !== undefined) changes.push(...fieldChange(parent, type, key));
    }
  }
  return changes;
}

function recordChange(root: string, id: string, record: unknown): Register[] {
  const own = { key: `${root}/${id}`, value: recordValue(record) };
  return record instanceof Y.Map ? [own, ...fieldsOf(root, id, record)] : [own];
}

function fieldChange(root: string, record: Y.Map<unknown>, field: string): Register[] {
  const value = record.get(field);
  const id = itemOf(record)?.parentSub ?? "";
  return value instanceof Y.Text ? [] : [{ key: `${root}/${id}/${field}`, value: JSON.stringify(value) }];
}

/** Two devices show the same board when their digests are equal. */
export function digest(doc: Y.Doc): string {
  const plain = Object.fromEntries(Object.entries(rootsOf(doc)).map(([name, root]) => [name, root.toJSON()]));
  return JSON.stringify(plain, (_key, value: unknown) => (isPlainObject(value) ? sorted(value) : value));
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
