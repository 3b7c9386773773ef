/** One idea on its way from this phone to the table. */
import type { Answer } from "../../../client/api.ts";
import type { OwnIdeaView } from "../../../contract/views.ts";
import type { IdeaContent } from "../../../domain/idea.ts";
import { type IdeaId, isId, type TableId } from "../../../domain/ids.ts";
import { REFUSALS, type RefusalCode } from "../../../domain/refusal.ts";
import { isPhoto } from "../photo/photo-draft.ts";

/**
 * `waiting`: on the phone, goes by itself. `sending`: on the line now; kept as waiting on disk, so a
 * page that dies while sending sends again, under the same id. `refused`: will not go by itself, the
 * sentence of the refusal says what to do.
 */
export type EntryState =
  | { readonly kind: "waiting" }
  | { readonly kind: "sending"; readonly percent?: number }
  | { readonly kind: "refused"; readonly refusal: RefusalCode };

/** An idea as a phone keeps it until it has arrived: a photo is with it whole, as a data URL. */
export interface Outgoing extends Pick<IdeaContent, "text" | "sketch"> {
  readonly photo?: string | undefined;
}

export interface Entry {
  /** Made here; sending twice under one id is one idea. */
  readonly id: IdeaId;
  /** The table's code: an idea never goes to another table than the one it was written at. */
  readonly code: string;
  /**
   * The table's id when it was written: another one once the meeting has begun anew, and then the
   * idea is not of it. Null: written by an older version of this page.
   */
  readonly madeAt: TableId | null;
  readonly content: Outgoing;
  /** Device time, ISO. Decides the order, and is shown until the server gives its own. */
  readonly at: string;
  readonly state: EntryState;
}

/** What an answer makes of an entry that was sent. */
export type Outcome =
  | { readonly kind: "arrived"; readonly idea: OwnIdeaView }
  | { readonly kind: "retry" }
  /** Nobody knows us (any more): take the seat again, then send again. */
  | { readonly kind: "rejoin" }
  | { readonly kind: "refused"; readonly refusal: RefusalCode };

/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "slow-down",
  "too-many-tries",
  "storage-unavailable",
  "restarting",
]);

export function outcomeOf(answer: Answer<OwnIdeaView>): Outcome {
  switch (answer.kind) {
    case "done":
      return { kind: "arrived", idea: answer.value };
    case "unreachable":
      return { kind: "retry" };
    case "refused":
      if (PASSING.has(answer.refusal)) return { kind: "retry" };
      if (answer.refusal === "not-signed-in") return { kind: "rejoin" };
      return { kind: "refused", refusal: answer.refusal };
  }
}

const FIRST_WAIT = 800;
const LONGEST_WAIT = 15_000;

/** Milliseconds before try number `attempt` (from 1): doubling, with jitter so that a hall does not come back at once. */
export function waitBefore(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempt - 1, 10));
  return Math.round(ceiling * (0.5 + random / 2));
}

/** Order of sending is the order of writing. */
export const keyOf = (entry: Entry): string => `${prefixOf(entry.code)}${entry.at}/${entry.id}`;
export const prefixOf = (code: string): string => `outbox/${code}/`;

/** As it lies on disk. */
export const freeze = (entry: Entry): string =>
  JSON.stringify(entry.state.kind === "sending" ? { ...entry, state: { kind: "waiting" } } : entry);

/** Back from disk; null for what another version of this page, or a hand, left there. */
export function thaw(text: string): Entry | null {
  try {
    const value: Entry = JSON.parse(text);
    const sound =
      isId("idea", value.id) &&
      typeof value.code === "string" &&
      typeof value.at === "string" &&
      typeof value.content.text === "string" &&
      (value.content.photo === undefined || isPhoto(value.content.photo)) &&
      (value.content.sketch === null || Array.isArray(value.content.sketch.strokes));
    const madeAt = isId("table", value.madeAt) ? value.madeAt : null;
    return sound ? { ...value, madeAt, state: soundState(value.state) } : null;
  } catch {
    return null;
  }
}

function soundState(state: EntryState): EntryState {
  const known = state?.kind === "refused" && REFUSALS.includes(state.refusal);
  return known ? state : { kind: "waiting" };
}
