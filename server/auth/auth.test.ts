import { describe, expect, test, vi } from "vitest";
import { idFrom } from "../../src/domain/ids.ts";
import type { Store } from "../usecases/ports.ts";
import { createAuthenticator } from "./authenticate.ts";
import { COOKIE_OF, cookieFrom, setCookie } from "./cookies.ts";
import { createLoginGuard } from "./login-guard.ts";
import { passwordCheck } from "./password.ts";
import { createSessions } from "./sessions.ts";

const clock = { time: 1_800_000_000_000, now: () => clock.time };
const key = new Uint8Array(32).fill(7);
const person = {
  role: "participant",
  id: idFrom("participant", "a".repeat(8)),
  tableId: idFrom("table", "b".repeat(8)),
} as const;

describe("cookies", () => {
  test("the named one is read, among others and in odd spacing", () => {
    expect(cookieFrom("a=1;  b = 2 ;c=3=3", "b")).toBe("2");
    expect(cookieFrom("a=1; c=3=3", "c")).toBe("3=3");
    expect(cookieFrom("bb=1", "b")).toBeNull();
    expect(cookieFrom(undefined, "b")).toBeNull();
  });

  test("they are out of reach of scripts, and of plain http when they came over https", () => {
    expect(setCookie("a", "1", 60, true)).toBe("a=1; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    expect(setCookie("a", "1", 60, false)).not.toContain("Secure");
  });
});

describe("R8: a session that is asked for in the moment in which its link is revoked", () => {
  test("is believed no longer than the asking took", async () => {
    const sessions = createSessions(key, clock);
    const linkId = idFrom("link", "c".repeat(8));
    const link = { id: linkId, token: "t", kind: "screen", revoked: false, used: false } as const;
    const asked: ((row: typeof link | null) => void)[] = [];
    const store = { link: () => new Promise((resolve) => asked.push(resolve)) } as unknown as Store;
    const auth = createAuthenticator(sessions, store, clock);
    const cookie = `${COOKIE_OF.screen}=${await sessions.issue({ role: "screen", linkId })}`;
    const before = auth.authenticate(cookie, "screen");
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    auth.forget(linkId);
    asked[0]?.(link);
    expect(await before).toMatchObject({ linkId });
    const after = auth.authenticate(cookie, "screen");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    asked[1]?.(null);
    expect(await after).toBeNull();
  });
});

describe("sessions", () => {
  test("what was issued is read again", async () => {
    const sessions = createSessions(key, clock);
    expect(await sessions.read(await sessions.issue({ ...person, seats: [] }))).toEqual({ ...person, seats: [] });
  });

  test("another installation's, a changed and a late one are nobody's", async () => {
    const sessions = createSessions(key, clock);
    const token = await sessions.issue({ role: "organiser" });
    expect(await createSessions(new Uint8Array(32), clock).read(token)).toBeNull();
    expect(await sessions.read(`${token.slice(0, -2)}xx`)).toBeNull();
    expect(await sessions.read("")).toBeNull();
    clock.time += 3 * 24 * 60 * 60 * 1000;
    expect(await sessions.read(token)).toBeNull();
  });
});

describe("R7: tries of the password", () => {
  test("five are free, then waits double up to five minutes, and half an hour forgives", () => {
    const guard = createLoginGuard(clock);
    for (let i = 0; i < 5; i += 1) {
      expect(guard.mayTry("a")).toBe(true);
      guard.failed("a");
    }
    expect(guard.mayTry("a")).toBe(false);
    expect(guard.mayTry("b")).toBe(true);
    clock.time += 5_000;
    expect(guard.mayTry("a")).toBe(true);
    guard.failed("a");
    clock.time += 9_999;
    expect(guard.mayTry("a")).toBe(false);
    for (let i = 0; i < 20; i += 1) guard.failed("a");
    clock.time += 299_999;
    expect(guard.mayTry("a")).toBe(false);
    clock.time += 1;
    expect(guard.mayTry("a")).toBe(true);
    clock.time += 30 * 60_000;
    guard.failed("a");
    expect(guard.mayTry("a")).toBe(true);
  });

  test("many addresses together are slowed, too", () => {
    const guard = createLoginGuard(clock);
    for (let i = 0; i < 40; i += 1) guard.failed(`address ${i}`);
    expect(guard.mayTry("a new one")).toBe(false);
    clock.time += 5_000;
    expect(guard.mayTry("a new one")).toBe(true);
  });
});

test("without a password none is right, also not the empty one", () => {
  expect(passwordCheck(undefined)("")).toBe(false);
  expect(passwordCheck("zażółć gęślą")("zażółć gęślą".normalize("NFD"))).toBe(true);
  expect(passwordCheck("zażółć gęślą")("zażółć gęśla")).toBe(false);
});
