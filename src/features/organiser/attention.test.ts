import { describe, expect, it } from "vitest";
import type { OverviewRow } from "../../contract/views.ts";
import { idFrom } from "../../domain/ids.ts";
import type { TableLife } from "../../domain/table.ts";
import { endsAt, nextItem } from "./agenda.ts";
import { attentionOf, needsAttention } from "./attention.ts";

const now = Date.parse("2019-06-26T14:47:00.000Z");
const minutesAgo = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

function row(over: Partial<OverviewRow> = {}, life: TableLife = "open"): OverviewRow {
  return {
    table: {
      id: idFrom("table", "attention1"),
      number: 1,
      mark: "KUL",
      hue: "kul",
      name: "kultura",
      shortName: "Kultura",
      topics: [],
      moderators: [],
      additional: false,
      autoPlace: false,
      life,
    },
    counts: { people: 0, ideas: 0, inbox: 0, onBoard: 0 },
    round: { silent: false, done: 0, withoutPhone: 0, own: null },
    oldestInboxAt: null,
    lastActivityAt: null,
    perMinute: [],
    tablets: [],
    silentSince: null,
    vote: null,
    confirmed: [],
    headCount: null,
    isFull: false,
    ...over,
  };
}

describe("what needs somebody", () => {
  it("is an inbox that has waited for more than three minutes", () => {
    expect(attentionOf(row({ oldestInboxAt: minutesAgo(2.9) }), now).inboxMinutes).toBeNull();
    expect(attentionOf(row({ oldestInboxAt: minutesAgo(5.5) }), now).inboxMinutes).toBe(5);
  });

  it("is a table whose tablets went away, but not one where a tablet is just reloading or none was yet", () => {
    expect(attentionOf(row({ silentSince: now - 40_000 }), now).silentSeconds).toBe(40);
    expect(attentionOf(row({ silentSince: now - 2000 }), now).silentSeconds).toBeNull();
    expect(needsAttention(attentionOf(row(), now))).toBe(false);
  });

  it("is nothing at a frozen table", () => {
    const late = row({ oldestInboxAt: minutesAgo(30), silentSince: now - 900_000 }, "frozen");
    expect(needsAttention(attentionOf(late, now))).toBe(false);
  });
});

describe("the agenda", () => {
  const item = { phase: "individual", minutes: 15, scope: "tables", title: "Praca własna", startsAt: "16:50" } as const;
  const agenda = [{ ...item, phase: "welcome" as const }, item];

  it("begins with its first item and ends after the last", () => {
    expect(nextItem(agenda, null)?.phase).toBe("welcome");
    expect(nextItem(agenda, "welcome")?.phase).toBe("individual");
    expect(nextItem(agenda, "individual")).toBeNull();
  });

  it("knows when an item ends, also past the hour", () => {
    expect(endsAt(item)).toBe("17:05");
    expect(endsAt({ ...item, startsAt: "23:50", minutes: 20 })).toBe("00:10");
  });
});
