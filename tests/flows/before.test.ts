import { describe, expect, test } from "vitest";
import { eraseIdentifiers } from "../../server/usecases/erase-identifiers.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { Browser } from "../support/browser.ts";
import { eachMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** A day from now or before, as a deadline. */
const days = (count: number): string => new Date(Date.now() + count * DAY_MS).toISOString().slice(0, 16);
const fresh = (kind: "declaration" | "suggestion"): string => idFrom(kind, newIdeaId().slice(5));

describe.each(["memory", "sqlite"] as const)("before the meeting on %s", (database) => {
  let meeting: Meeting;
  let organiser: Browser;
  let person: Browser;
  eachMeeting(
    async (fresh) => {
      meeting = fresh;
      organiser = await meeting.organiser();
      person = meeting.browser();
      await deadlines({ declareUntil: days(2), topicsUntil: days(1), asksNeeds: true });
    },
    { database },
  );

  async function deadlines(changes: { declareUntil?: string; topicsUntil?: string; asksNeeds?: boolean }) {
    const { facts } = await organiser.call("settings", {});
    const basedOn = Object.fromEntries(Object.keys(changes).map((key) => [key, facts[key as keyof typeof facts]]));
    await organiser.call("changeFacts", { changes, basedOn });
  }

  /** Where a form leads, without the address before the question mark. */
  async function send(form: string, fields: Record<string, string>, from = person): Promise<string> {
    const response = await from.request(`/zgloszenie/${form}`, { method: "POST", body: new URLSearchParams(fields) });
    expect(response.status).toBe(303);
    return (response.headers.get("location") ?? "").replace("/zgloszenie?", "");
  }
  const declaring = (change: Record<string, string> = {}) => ({
    id: fresh("declaration"),
    stolik: meeting.table.id,
    osoby: "2",
    organizacja: "Klub sportowy",
    potrzeby: "pętla indukcyjna",
    strona: "",
    ...change,
  });
  const suggesting = (change: Record<string, string> = {}) => ({
    id: fresh("suggestion"),
    tresc: "Mikrogranty dla osiedli",
    ...change,
  });
  const kept = () => meeting.app.deps.before.declarations();
  const codeOf = (browser: Browser): string => /wsp_declared=([^;]*)/.exec(browser.cookie())?.[1] ?? "";

  test("BM3: a declaration is one table and a code, which changes and withdraws it in another browser", async () => {
    const form = declaring();
    expect(await send("udzial", form)).toBe("wynik=zgloszono");
    expect(await send("udzial", form)).toBe("wynik=zgloszono");
    expect(await kept()).toMatchObject([{ tableId: meeting.table.id, people: 2, needs: "pętla indukcyjna" }]);
    const code = codeOf(person);
    const elsewhere = meeting.browser();
    expect(await send("kod", { kod: code.toLowerCase() }, elsewhere)).toBe("wynik=otwarte");
    expect(await send("zmien", { stolik: meeting.otherTable.id, osoby: "1" }, elsewhere)).toBe("wynik=zmieniono");
    expect(await kept()).toMatchObject([{ tableId: meeting.otherTable.id, people: 1, needs: "" }]);
    expect(await send("wycofaj", {}, elsewhere)).toBe("wynik=wycofano");
    expect(await kept()).toEqual([]);
    expect(await send("zmien", { stolik: meeting.table.id, osoby: "1" })).toContain("problem=declaration-code-wrong");
  });

  test("BM2: not allowed: late, no such table, too many people, a wrong code, the hidden field, a foreign page", async () => {
    expect(await send("udzial", declaring({ stolik: "tbl_niematakiego" }))).toContain("problem=unknown-table");
    expect(await send("udzial", declaring({ osoby: "6" }))).toContain("problem=people-number");
    expect(await send("udzial", declaring({ strona: "http://spam" }))).toContain("problem=hidden-field");
    expect(await send("kod", { kod: "ABCD-EFGH-JKMN" })).toContain("problem=declaration-code-wrong");
    const foreign = await person.request("/zgloszenie/udzial", {
      method: "POST",
      headers: { origin: "https://example.org" },
      body: new URLSearchParams(declaring()),
    });
    expect(foreign.headers.get("location")).toContain("problem=not-allowed");
    await deadlines({ declareUntil: days(-1) });
    expect(await send("udzial", declaring())).toContain("problem=declaration-late");
    expect(await kept()).toEqual([]);
  });

  test("BM2: after the deadline a declaration can still be withdrawn, and not changed", async () => {
    await send("udzial", declaring());
    await deadlines({ declareUntil: days(-1) });
    expect(await send("zmien", { stolik: meeting.otherTable.id, osoby: "1" })).toContain("problem=declaration-late");
    expect(await send("wycofaj", {})).toBe("wynik=wycofano");
  });

  test("BM4: a topic in time is kept, a late one is refused in words of its own", async () => {
    expect(await send("temat", suggesting())).toBe("wynik=temat");
    expect(await send("zmien", { tresc: "Mikrogranty dla rad okręgów" })).toBe("wynik=zmieniono");
    await deadlines({ topicsUntil: days(-1) });
    expect(await send("temat", suggesting())).toContain("problem=topic-late");
    expect(await meeting.app.deps.before.suggestions()).toMatchObject([{ text: "Mikrogranty dla rad okręgów" }]);
  });

  test("BM5: one browser may send eight forms at once, then one every five minutes; others are not held up", async () => {
    for (let i = 0; i < 8; i += 1) expect(await send("udzial", declaring())).toBe("wynik=zgloszono");
    expect(await send("udzial", declaring())).toContain("problem=too-many-tries");
    expect(await send("udzial", declaring(), meeting.browser())).toBe("wynik=zgloszono");
    meeting.clock.advance(5 * 60_000);
    expect(await send("udzial", declaring())).toBe("wynik=zgloszono");
  });

  test("BM5: a browser that forgets everything meets the limit of all together", async () => {
    let sent = 0;
    while (sent < 200 && (await send("temat", suggesting(), meeting.browser())) === "wynik=temat") sent += 1;
    expect(sent).toBeGreaterThanOrEqual(120);
    expect(sent).toBeLessThan(140);
  });

  test("BM6: declarations are erased on their day", async () => {
    await send("udzial", declaring());
    await send("temat", suggesting());
    await eraseIdentifiers(meeting.app.deps);
    expect(await kept()).toHaveLength(1);
    meeting.clock.advance(40 * DAY_MS);
    await eraseIdentifiers(meeting.app.deps);
    expect(await kept()).toEqual([]);
    expect(await send("kod", { kod: codeOf(person) })).toContain("problem=declaration-code-wrong");
  });
});
