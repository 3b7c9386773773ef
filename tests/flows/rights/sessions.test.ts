import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOSE } from "../../../src/contract/close-codes.ts";
import { API, type ApiName } from "../../../src/contract/http.ts";
import { next } from "../../support/browser.ts";
import { eventually } from "../../support/eventually.ts";
import { startMeeting } from "../../support/meeting.ts";
import { ENTRIES } from "./entries.ts";
import { EVERYBODY, everybody, type Stage, WHO } from "./everybody.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await everybody();
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

describe("R2: a session is worth what stands behind it now", () => {
  test("a revoked link ends tablets that are in, and lets nobody in", async () => {
    const { meeting } = stage;
    const table = meeting.tables[3] ?? meeting.table;
    const tablet = await meeting.moderator("government", table);
    const token = (await meeting.app.deps.store.links()).find(
      (link) => link.kind === "moderator" && link.tableId === table.id && link.side === "government",
    )?.token;
    const live = tablet.live("moderator");
    const gone = new Promise((resolve) => live.on("disconnect", resolve));
    const board = tablet.board(table.id, "moderator");
    await new Promise((resolve) => live.on("moderator", resolve));
    await stage.who("the organiser").call("revokeLink", { tableId: table.id, side: "government" });
    await gone;
    await board.closed;
    expect(await tablet.ask("moderator")).toMatchObject({ status: 401 });
    expect((await tablet.request(`/m/${token}`)).headers.get("location")).toBe("/moderator?problem=link-invalid");
    const fresh = await meeting.moderator("government", table);
    expect((await fresh.call("moderator", {})).side).toBe("government");
  });

  test("a changed, foreign or unsigned cookie is nobody", async () => {
    const cookie = (await stage.meeting.organiser()).cookie();
    const [head = "", payload = ""] = cookie.replace("wsp_organiser=", "").split(".");
    const none = Buffer.from('{"alg":"none"}').toString("base64url");
    for (const forged of [
      `${cookie}x`,
      `wsp_organiser=${none}.${payload}.`,
      `wsp_organiser=${head}.${payload}.AAAA`,
      "wsp_organiser=",
    ]) {
      const answered = await stage.meeting.browser().ask("overview", {}, { cookie: forged });
      expect(answered.status).toBe(401);
    }
  });

  test("each cookie is worth nothing under the name of any other", async () => {
    const cookies = EVERYBODY.flatMap((who) => stage.who(who).cookie().split("; ")).filter((one) => one !== "");
    const names = [...new Set(cookies.map((one) => one.split("=")[0] ?? ""))].filter((name) => name !== "wsp_slip");
    expect(names.sort()).toEqual(
      ["department", "moderator", "observer", "organiser", "participant", "screen"].map((role) => `wsp_${role}`),
    );
    const READS = {
      me: "participant",
      moderator: "moderator",
      overview: "organiser",
      department: "department",
    } as const;
    for (const cookie of cookies) {
      const [name = "", value = ""] = cookie.split("=");
      for (const [entry, role] of Object.entries(READS)) {
        if (name === `wsp_${role}`) continue;
        const headers = { cookie: `wsp_${role}=${value}` };
        const { status } = await stage.meeting.browser().ask(entry as keyof typeof READS, {}, headers);
        expect([name, entry, status]).toEqual([name, entry, 401]);
      }
    }
  });
});

test("R2: a connection that is open when its session ends is ended, too", async () => {
  const meeting = await startMeeting({ recheckEvery: 50 });
  try {
    const [phone, tablet] = [await meeting.phone(), await meeting.moderator()];
    const live = phone.live("participant");
    const gone = new Promise<string>((resolve) => live.on("disconnect", resolve));
    const board = tablet.board(meeting.table.id, "moderator");
    await next(live, "moment");
    await eventually(() => board.synced, "the board");
    meeting.clock.advance(31 * 24 * 60 * 60 * 1000);
    expect(await gone).toBe("io server disconnect");
    expect(await board.closed).toMatchObject({ code: CLOSE.rightsChanged });
  } finally {
    await meeting.close();
  }
});

test("R2: when its time is over, a session opens nothing, of anybody, at any entry", async () => {
  const later = await everybody();
  try {
    later.meeting.clock.advance(31 * 24 * 60 * 60 * 1000);
    const closed = (Object.keys(API) as ApiName[]).filter((name) => ENTRIES[name].as !== "everyone");
    for (const who of EVERYBODY.filter((one) => WHO[one] !== null))
      for (const name of closed) {
        const { status } = await later.who(who).ask(name, ENTRIES[name].body(later, who));
        expect([who, name, status]).toEqual([who, name, 401]);
      }
  } finally {
    await later.meeting.close();
  }
});
