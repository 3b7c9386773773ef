import type { useFormatter } from "next-intl";

/** `26 czerwca 2019` from the meeting's `YYYY-MM-DD`. Noon, so that no zone makes it another day. */
export const meetingDay = (format: ReturnType<typeof useFormatter>, date: string): string =>
  format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });
