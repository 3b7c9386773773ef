/** How times of day are written, in every language as the city's clocks show them: 09:05, 17:40. */

/** Hours and minutes. */
export const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
/** A day in figures, and the time. */
export const MOMENT = { dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;
/** A day in words, and the time. */
export const LONG_MOMENT = { dateStyle: "long", timeStyle: "short", hourCycle: "h23" } as const;
