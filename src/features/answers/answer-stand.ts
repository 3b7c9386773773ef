import type { TableId } from "../../domain/ids.ts";
import { isSameNumber, parseNumber, type SpokenNumber } from "../../domain/number.ts";
import { acceptPosition, isSamePosition, type Position } from "../../domain/position.ts";
import { fold } from "../../domain/text.ts";
import type { Entry } from "./answer-desk.ts";

/** How far an answer has come. */
export type Stand =
  /** No position chosen. */
  | "open"
  /** A position without the reason it needs. */
  | "unfinished"
  /** Complete, not public yet. */
  | "ready"
  /** Public, and changed here since. */
  | "changed"
  | "public";

export function standOf(entry: Pick<Entry, "now" | "published" | "wording" | "passedTo">): Stand {
  const { now, published, wording, passedTo } = entry;
  const position = acceptPosition(now);
  if (position.ok) {
    if (published === null) return "ready";
    const isSamePlace = published.wording === wording && published.passedTo === passedTo;
    return isSamePlace && isSamePosition(published, position.value) ? "public" : "changed";
  }
  return position.refusal === "position-needed" && published === null ? "open" : "unfinished";
}

/** May it be published now, and would that change anything? */
export const isPublishable = (entry: Entry): boolean => ["ready", "changed"].includes(standOf(entry));

export const STANDS = ["open", "unfinished", "ready", "changed", "public"] as const satisfies readonly Stand[];

export interface ListFilter {
  readonly search: string;
  readonly tableId: TableId | null;
  readonly stand: Stand | null;
}

export const NO_FILTER: ListFilter = { search: "", tableId: null, stand: null };

/** The items that fit; words are found without Polish letters and in any order. */
export function filterEntries(entries: readonly Entry[], { search, tableId, stand }: ListFilter): readonly Entry[] {
  const number = parseNumber(search);
  const words = fold(search).split(" ").filter(Boolean);
  return entries.filter(
    (entry) =>
      (tableId === null || entry.tableId === tableId) &&
      (stand === null || standOf(entry) === stand) &&
      ((number !== null && hasNumber(entry, number)) || hasWords(entry, words)),
  );
}

function hasNumber(entry: Entry, wanted: SpokenNumber): boolean {
  return [entry, ...entry.joined, ...entry.voices].some(({ number }) => isSameNumber(parseNumber(number), wanted));
}

function hasWords(entry: Entry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(
    [
      entry.number,
      entry.text,
      entry.wording ?? "",
      entry.now.justification,
      ...entry.voices.map((one) => one.text),
    ].join("\n"),
  );
  return words.every((word) => text.includes(word));
}

/** What publishing these would do, in figures. */
export interface PublishSummary {
  readonly ready: readonly Entry[];
  readonly corrections: number;
  readonly unfinished: readonly Entry[];
  readonly open: number;
  readonly byPosition: ReadonlyMap<Position, number>;
}

export function summarise(entries: readonly Entry[]): PublishSummary {
  const ready = entries.filter(isPublishable);
  const byPosition = new Map<Position, number>();
  for (const { now } of ready) if (now.status) byPosition.set(now.status, (byPosition.get(now.status) ?? 0) + 1);
  return {
    ready,
    corrections: ready.filter(({ published }) => published !== null).length,
    unfinished: entries.filter((entry) => standOf(entry) === "unfinished"),
    open: entries.filter((entry) => standOf(entry) === "open").length,
    byPosition,
  };
}
