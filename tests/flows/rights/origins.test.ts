import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLOSE } from "../../../src/contract/close-codes.ts";
import { API, type ApiName } from "../../../src/contract/http.ts";
import { BEFORE_PATH, FILES, UPLOADS } from "../../../src/contract/routes.ts";
import { BoardClient } from "../../support/board-client.ts";
import { ENTRIES } from "./entries.ts";
import { everybody, type Stage, WHO, type Who } from "./everybody.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await everybody();
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
  ["another origin", { origin: "https://evil.example" }],
  ["a hidden origin", { origin: "null" }],
  ["another port of the same host", { origin: "http://127.0.0.1:1" }],
  ["an origin that is no address", { origin: "//" }],
];

/** Somebody who may. */
const whoMay = (name: ApiName): Who => {
  const { as } = ENTRIES[name];
  const who = (Object.keys(WHO) as Who[]).find((one) => as !== "everyone" && as.some((role) => role === WHO[one]));
  return who ?? "nobody";
};

const COMMANDS = (Object.keys(API) as ApiName[]).filter((name) => API[name].method === "POST");

describe("R5: commands from another site", () => {
  test.each(FOREIGN)("%s: every command of the contract is refused, also of whoever may", async (_name, headers) => {
    for (const name of COMMANDS) {
      const who = whoMay(name);
      const answered = await stage.who(who).ask(name, ENTRIES[name].body(stage, who), headers);
      expect([name, answered.status, answered.body]).toEqual([name, 403, { refusal: "not-allowed" }]);
    }
  });

  test("a form that only looks like JSON is refused by every command", async () => {
    for (const name of COMMANDS) {
      const who = whoMay(name);
      const body = JSON.stringify(ENTRIES[name].body(stage, who));
      const headers = { "content-type": "text/plain" };
      const response = await stage.who(who).request(API[name].path, { method: "POST", body, headers });
      expect([name, response.status]).toEqual([name, 400]);
    }
  });

  test.each([
    ["a photo from a phone", "a phone", UPLOADS.postIdea, "multipart/form-data; boundary=x"],
    ["a photo from a tablet", "the moderator (NGO)", UPLOADS.scribeIdea, "multipart/form-data; boundary=x"],
    ["a spreadsheet to look at", "the organiser", FILES.sheetPreview, "text/csv"],
    ["a spreadsheet", "the organiser", FILES.sheetApply, "text/csv"],
    ["a document", "the organiser", FILES.addDocument, "application/pdf"],
  ] as const)("%s is refused", async (_name, who, path, type) => {
    for (const [, foreign] of FOREIGN) {
      const headers = { ...foreign, "content-type": type };
      const response = await stage.who(who).request(path, { method: "POST", body: "x", headers });
      expect([response.status, await response.json()]).toEqual([403, { refusal: "not-allowed" }]);
    }
  });

  test("plain forms lead back with the refusal, and do nothing", async () => {
    const { code, id } = stage.meeting.table;
    const forms = {
      [`/s/${code}/pomysl`]: { text: "Cudzy formularz" },
      [`${BEFORE_PATH}/udzial`]: { id: "dcl_aaaaaaaa", stolik: id, osoby: "1" },
      [`${BEFORE_PATH}/temat`]: { id: "sug_aaaaaaaa", tresc: "Cudzy temat" },
    };
    for (const [path, fields] of Object.entries(forms)) {
      const headers = { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" };
      const body = new URLSearchParams(fields).toString();
      const response = await stage.who("a phone").request(path, { method: "POST", body, headers });
      expect(response.headers.get("location")).toContain("problem=not-allowed");
    }
    expect((await stage.who("a phone").call("me", {})).ideas.map(({ text }) => text)).not.toContain("Cudzy formularz");
    expect(await stage.meeting.app.deps.before.suggestions()).toEqual([]);
  });

  test("live news and boards are not told to another site", async () => {
    const { meeting } = stage;
    const cookie = stage.who("the organiser").cookie();
    for (const [, headers] of FOREIGN.slice(0, 3)) {
      const response = await stage.who("the organiser").request("/live/?EIO=4&transport=polling", { headers });
      expect(response.status).toBe(403);
      const address = `${meeting.base.replace("http", "ws")}/board/${meeting.table.id}?as=organiser`;
      const board = new BoardClient(address, { headers: { ...headers, cookie } });
      expect(await board.closed).toMatchObject({ code: CLOSE.notSignedIn });
    }
  });
});
