import { describe, expect, it } from "vitest";
import { createSessions } from "./sessions.ts";

const KEY = new Uint8Array(32).fill(7);
const OTHER_KEY = new Uint8Array(32).fill(8);

describe("sessions", () => {
  it("are read again and again as they were issued", async () => {
    const sessions = createSessions(KEY, { now: () => 1e12 });
    const token = await sessions.issue({ role: "organiser" });
    expect(await sessions.read(token)).toEqual({ role: "organiser" });
    expect(await sessions.read(token)).toEqual({ role: "organiser" });
  });

  it("end when their time is over, also when they were read before", async () => {
    let now = 1e12;
    const sessions = createSessions(KEY, { now: () => now });
    const token = await sessions.issue({ role: "organiser" });
    expect(await sessions.read(token)).not.toBeNull();
    now += 49 * 60 * 60 * 1000;
    expect(await sessions.read(token)).toBeNull();
  });

  it("are not accepted changed, signed with another key, or made up", async () => {
    const sessions = createSessions(KEY, { now: () => 1e12 });
    const foreign = await createSessions(OTHER_KEY, { now: () => 1e12 }).issue({ role: "organiser" });
    const own = await sessions.issue({ role: "organiser" });
    await sessions.read(own);
    for (const token of [foreign, `${own}x`, own.slice(0, -4), "", "a.b.c"])
      expect(await sessions.read(token)).toBeNull();
  });
});
