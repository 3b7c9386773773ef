import type { Clock } from "./ports.ts";

/** The zone of the office and of its meeting. */
const OFFICE_ZONE = "Europe/Warsaw";

const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone: OFFICE_ZONE });

/** The day of a time where the office is. */
export const officeDayOf = (time: string): string => day.format(new Date(time));

/** Today where the office is, `YYYY-MM-DD`. */
export const officeDay = (clock: Clock): string => day.format(new Date(clock.now()));
