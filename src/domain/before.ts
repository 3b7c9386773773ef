/**
 * Before the meeting: people declare the one table they will work at and suggest topics, each until a
 * deadline. Deadlines are local times; what counts is the server's clock. Pure.
 */
import type { DeclarationId, SuggestionId, TableId } from "./ids.ts";
import { LIMITS } from "./limits.ts";
import type { Meeting } from "./meeting.ts";
import { done, type Result, refused } from "./result.ts";
import { clean, lengthOf } from "./text.ts";

/** The zone that deadlines are meant in. */
const ZONE = "Europe/Warsaw";
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What people say about their coming. No names. */
export interface DeclarationFacts {
  /** The one table they will work at: nobody changes tables during the meeting. */
  readonly tableId: TableId;
  readonly people: number;
  /** Name or kind of the organisation; empty: not said. */
  readonly organisation: string;
  /** What they need to take part; empty: nothing said. May be about health. */
  readonly needs: string;
}

export interface Declaration extends DeclarationFacts {
  readonly id: DeclarationId;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly changedAt: string;
}

export interface SuggestionFacts {
  readonly text: string;
  /** For which table; null: for one that is not there. */
  readonly tableId: TableId | null;
  readonly organisation: string;
}

export const SUGGESTION_STATES = ["waiting", "accepted", "rejected"] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** A suggested topic with what the organiser made of it. */
export interface Suggestion extends SuggestionFacts {
  readonly id: SuggestionId;
  readonly state: SuggestionState;
  /** Why it was rejected. */
  readonly reason: string;
  /** The table whose topic it became. */
  readonly addedTo: TableId | null;
  readonly at: string;
}

/** `YYYY-MM-DDTHH:MM` on the zone's clocks, as if that clock were UTC. */
const asIfUtc = (local: string): number => Date.parse(`${local}:00Z`);

const clocks = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });

/** How far the zone's clocks are ahead of UTC at a moment. Milliseconds. */
const aheadAt = (at: number): number =>
  asIfUtc(clocks.format(at).replace(" ", "T")) - Math.floor(at / MINUTE_MS) * MINUTE_MS;

/**
 * The first moment after a deadline, whose minute still counts. An hour that comes twice (the end of
 * summer time) counts until its second end; one that is skipped, as long as it would have been.
 */
export function endOf(deadline: string): number {
  const local = asIfUtc(deadline);
  const [before, after] = [aheadAt(local - DAY_MS), aheadAt(local + DAY_MS)];
  const moments = [before, after].filter((ahead) => aheadAt(local - ahead) === ahead).map((ahead) => local - ahead);
  return Math.max(...(moments.length > 0 ? moments : [local - before])) + MINUTE_MS;
}

/** May people still? Never, when there is no deadline. */
export const isOpen = (deadline: string, now: number): boolean => deadline !== "" && now < endOf(deadline);

/** A declaration as it is stored, or why not. Needs that nobody asked for are not kept. */
export function acceptDeclaration(
  facts: DeclarationFacts,
  { declareUntil, asksNeeds }: Pick<Meeting, "declareUntil" | "asksNeeds">,
  now: number,
): Result<DeclarationFacts> {
  if (!isOpen(declareUntil, now)) return refused("declaration-late");
  const { people } = facts;
  if (!Number.isInteger(people) || people < 1 || people > LIMITS.declaredPeople) return refused("people-number");
  const organisation = oneLine(facts.organisation);
  const needs = asksNeeds ? clean(facts.needs) : "";
  if (lengthOf(organisation) > LIMITS.signature || lengthOf(needs) > LIMITS.needs) return refused("before-too-long");
  return done({ tableId: facts.tableId, people, organisation, needs });
}

/** A suggested topic as it is stored, or why not. */
export function acceptSuggestion(
  facts: SuggestionFacts,
  { topicsUntil }: Pick<Meeting, "topicsUntil">,
  now: number,
): Result<SuggestionFacts> {
  if (!isOpen(topicsUntil, now)) return refused("topic-late");
  const [text, organisation] = [oneLine(facts.text), oneLine(facts.organisation)];
  if (text === "") return refused("topic-empty");
  if (lengthOf(text) > LIMITS.settingText || lengthOf(organisation) > LIMITS.signature)
    return refused("before-too-long");
  return done({ text, organisation, tableId: facts.tableId });
}

const oneLine = (text: string): string => clean(text).replace(/\s*\n\s*/g, " ");
