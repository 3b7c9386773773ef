import type { BeforeView } from "../../src/contract/before-views.ts";
import { endOf, isOpen } from "../../src/domain/before.ts";
import type { Deps } from "./deps.ts";

/** What anybody may know before the meeting: the tables, and what can be said until when. */
export async function readBefore({ store, clock }: Pick<Deps, "store" | "clock">): Promise<BeforeView> {
  const [meeting, tables] = await Promise.all([store.meeting(), store.tables()]);
  const { declareUntil, topicsUntil, asksNeeds, retentionDays } = meeting;
  const now = clock.now();
  const [declareOpen, topicsOpen] = [isOpen(declareUntil, now), isOpen(topicsUntil, now)];
  return {
    tables: tables.map(({ id, number, name, shortName, topics }) => ({ id, number, name, shortName, topics })),
    declareUntil: lastMinute(declareUntil),
    topicsUntil: lastMinute(topicsUntil),
    declareOpen,
    topicsOpen,
    asksNeeds,
    isOver: !declareOpen && !topicsOpen && !isOpen(`${meeting.date}T23:59`, now),
    retentionDays,
  };
}

/** The minute a deadline names, as a moment; null: there is no deadline. */
export const lastMinute = (deadline: string): string | null =>
  deadline === "" ? null : new Date(endOf(deadline) - 60_000).toISOString();
