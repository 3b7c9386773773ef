/** What changed in public since the publication before the last. */

/** New in public, or public before and changed. */
export type News = "new" | "changed";

/** Times of one public answer, ISO 8601 in UTC. */
export interface PublicTimes {
  readonly at: string;
  readonly correctedAt: string | null;
}

/** When a public answer was last made or changed. */
export const lastTime = ({ at, correctedAt }: PublicTimes): string => correctedAt ?? at;

export interface Publications {
  /** The latest publication; null: nothing is public. */
  readonly last: string | null;
  /** The latest one on an earlier day; null: there was none. */
  readonly previous: string | null;
  /** Null: as it was before, or there is nothing to compare with. */
  readonly newsOf: (answer: PublicTimes) => News | null;
}

/** Publications of one day count as one: an office publishes in several goes. `dayOf` knows the office's zone. */
export function publicationsOf(answers: readonly PublicTimes[], dayOf: (time: string) => string): Publications {
  const times = answers.flatMap(({ at, correctedAt }) => (correctedAt === null ? [at] : [at, correctedAt])).sort();
  const last = times.at(-1) ?? null;
  const day = last === null ? "" : dayOf(last);
  const previous = times.findLast((time) => dayOf(time) < day) ?? null;
  return {
    last,
    previous,
    newsOf: (answer) => {
      if (previous === null || dayOf(lastTime(answer)) < day) return null;
      return dayOf(answer.at) === day ? "new" : "changed";
    },
  };
}
