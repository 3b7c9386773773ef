import { beforeEach, describe, expect, test } from "vitest";
import { MAX_BODY } from "../../src/contract/http.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { safeCell } from "../../src/domain/office-sheet.ts";
import type { Browser } from "../support/browser.ts";
import { oneMeeting } from "../support/each-meeting.ts";
import { type Meeting, newIdeaId } from "../support/meeting.ts";

let meeting: Meeting;
let phone: Browser;
oneMeeting(async (fresh) => {
  meeting = fresh;
  phone = await meeting.phone();
});
beforeEach(() => meeting.clock.advance(20_000));

const post = (text: unknown, sketch: unknown = null, id: unknown = newIdeaId()) =>
  phone.ask("postIdea", { id, text, sketch });
const line = (points: number[]) => ({ strokes: [{ pen: "black", width: 6, points }] });

describe("I5: what cannot be accepted is refused with a code and not stored", () => {
  test.each([
    ["empty", "", null, 422, "idea-empty"],
    ["only spaces", " \n\t ", null, 422, "idea-empty"],
    ["only invisible characters", "\u200B\u202E\uFEFF", null, 422, "idea-empty"],
    ["a character too long", "ż".repeat(LIMITS.ideaText + 1), null, 422, "idea-too-long"],
    ["far too long", "a".repeat(LIMITS.ideaText * 5), null, 400, "bad-request"],
    ["a caption too long", "a".repeat(LIMITS.caption + 1), line([1, 1, 2, 2]), 422, "caption-too-long"],
    ["an empty sheet", "", { strokes: [] }, 422, "sketch-empty"],
    [
      "too many points",
      "",
      { strokes: [line(Array(20_002).fill(5)).strokes[0], line(Array(20_000).fill(7)).strokes[0]] },
      422,
      "sketch-too-large",
    ],
    ["half a point", "", line([1, 2, 3]), 400, "bad-request"],
    ["a point outside the sheet", "", line([1e9, 2]), 400, "bad-request"],
    ["an unknown pen", "", { strokes: [{ pen: "gold", width: 6, points: [1, 2] }] }, 400, "bad-request"],
    ["not a text", 7, null, 400, "bad-request"],
  ])("%s", async (_name, text, sketch, status, refusal) => {
    const before = (await phone.call("me", {})).ideas.length;
    expect(await post(text, sketch)).toMatchObject({ status, body: { refusal } });
    expect((await phone.call("me", {})).ideas).toHaveLength(before);
  });

  test("an id that is none", async () => {
    for (const id of ["", "idea_", "tbl_aaaaaaaaaaaa", "idea_../../etc", null])
      expect(await post("Pomysł", null, id)).toMatchObject({ status: 400 });
  });

  test("exactly a thousand characters, also of those that count as one, are accepted", async () => {
    expect((await post("👨‍👩‍👧".repeat(100))).status).toBe(200);
    expect((await post("ż".repeat(LIMITS.ideaText))).status).toBe(200);
  });
});

describe("I6: text is stored clean and shown as it was", () => {
  test.each([
    ["letters in pieces", "Z\u0307o\u0301łw", "Żółw"],
    ["control and bidi characters", "A\u0000B\u001BC\u202ED\u2066", "ABCD"],
    ["line breaks of three kinds", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["markup", "<script>alert(1)</script> & <b>", "<script>alert(1)</script> & <b>"],
    ["formula-like text", '=HYPERLINK("http://a")', '=HYPERLINK("http://a")'],
    ["emoji with joiners", "👩‍🦽", "👩‍🦽"],
  ])("%s", async (_name, sent, stored) => {
    const { body } = await post(sent);
    expect(body).toMatchObject({ text: stored });
  });
});

describe("bodies", () => {
  test("no JSON, no object, no body", async () => {
    for (const body of ["{", "[]", "null", "", '"idea"']) {
      const response = await phone.request("/api/ideas", {
        method: "POST",
        body,
        headers: { "content-type": "application/json" },
      });
      expect([body, response.status]).toEqual([body, 400]);
    }
  });

  test("a body over the limit is refused before it is read", async () => {
    const response = await phone.request("/api/ideas", {
      method: "POST",
      body: JSON.stringify({ text: "x".repeat(MAX_BODY) }),
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ refusal: "too-large" });
  });

  test("unknown addresses and methods", async () => {
    expect((await phone.request("/api/nothing")).status).toBe(404);
    const wrong = await phone.request("/api/ideas", { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await phone.request("/api/sketches/idea_aaaaaaaa.svg")).status).toBe(404);
    expect((await phone.request("/api/sketches/..%2f.svg")).status).toBe(404);
  });

  test("prototype keys are only keys", async () => {
    const body = `{"id":"${newIdeaId()}","text":"a","sketch":null,"__proto__":{"admin":true}}`;
    const response = await phone.request("/api/ideas", {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
    expect(response.status).toBe(200);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });
});

describe("codes", () => {
  test("case, spaces and dashes do not matter; a wrong code is unknown", async () => {
    const { code } = meeting.table;
    const spelled = `${code.slice(0, 2).toLowerCase()} - ${code.slice(2)} `;
    expect((await meeting.browser().ask("join", { code: spelled })).status).toBe(200);
    for (const wrong of ["AAAA", "", "0O1I", "AB", "<b>", "🙂🙂"])
      expect(await meeting.browser().ask("join", { code: wrong })).toMatchObject({
        status: 404,
        body: { refusal: "unknown-code" },
      });
  });

  test("a loose spelling of a table's address leads to the right one", async () => {
    const { code } = meeting.table;
    const browser = meeting.browser();
    const response = await browser.request(`/s/${code.slice(0, 2).toLowerCase()}%20${code.slice(2)}?a=1`);
    expect([response.status, response.headers.get("location")]).toEqual([303, `/s/${code}?a=1`]);
  });

  test("the same browser keeps its person, also after being at another table", async () => {
    const browser = await meeting.phone();
    const { participantId } = await browser.call("me", {});
    const other = await browser.call("join", { code: meeting.otherTable.code });
    expect(other.participantId).not.toBe(participantId);
    expect((await browser.call("join", { code: meeting.table.code })).participantId).toBe(participantId);
    expect((await browser.call("join", { code: meeting.otherTable.code })).participantId).toBe(other.participantId);
  });
});

describe("E1: the register as CSV", () => {
  test("BOM, semicolons, CRLF, and no cell runs as a formula", async () => {
    for (const text of ["+1 do sal", "@wszyscy", "-", '=1+1;"x"', "wiersz\ndrugi"])
      expect((await post(text)).status).toBe(200);
    const organiser = await meeting.organiser();
    const response = await organiser.request("/api/organiser/register.csv");
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString("utf8").slice(1);
    expect(text.split("\r\n")[0]).toMatch(/^Numer;Rodzaj;Nr stolika;Stolik;Treść;/);
    expect(text).toContain(";'+1 do sal;");
    expect(text).toContain(";'@wszyscy;");
    expect(text).toContain(`;"'=1+1;""x""";`);
    expect(text).toContain(';"wiersz\ndrugi";');
    expect(response.headers.get("content-disposition")).toContain("rejestr-2019-06-26.csv");
  });

  test.each([["=1"], ["+1"], ["-1"], ["@a"], ["\t=1"], [" =1"], ["＝1"], ["|cmd"]])("%j gets an apostrophe", (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  test.each([["Ławka"], ["a=b"], ["1-2"], [""]])("%j stays as it is", (cell) => {
    expect(safeCell(cell)).toBe(cell);
  });

  test("E2: CSV, JSON and the screen come from one reading", async () => {
    const organiser = await meeting.organiser();
    const { rows } = await organiser.call("register", {});
    const json = await (await organiser.request("/api/organiser/register.json")).json();
    expect(json).toMatchObject({ format: "wspolnie-register", rows });
  });
});

describe("the plain form of a phone without JavaScript", () => {
  const send = (browser: Browser, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    browser.request(`/s/${meeting.table.code.toLowerCase()}/pomysl`, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    });

  test("joins, posts, and leads back with the number; the same form twice is one idea", async () => {
    const browser = meeting.browser();
    const id = newIdeaId();
    const first = await send(browser, { id, text: "Ławka & huśtawka" });
    const location = first.headers.get("location") ?? "";
    expect([first.status, location]).toEqual([303, expect.stringMatching(/^\/s\/[A-Z2-9]{4}\?wyslano=KUL-\d+$/)]);
    expect((await send(browser, { id, text: "Ławka & huśtawka" })).headers.get("location")).toBe(location);
    expect((await browser.call("me", {})).ideas.map(({ text }) => text)).toEqual(["Ławka & huśtawka"]);
  });

  test("a problem leads back with its code", async () => {
    expect((await send(meeting.browser(), { text: " " })).headers.get("location")).toMatch(/\?problem=idea-empty$/);
    const foreign = await send(meeting.browser(), { text: "a" }, { origin: "https://evil.example" });
    expect(foreign.headers.get("location")).toMatch(/\?problem=not-allowed$/);
  });
});
