/**
 * Every part of every right question, one at a time, made odd: characters that databases do not take,
 * numbers beyond their columns, deep and strange values. Whatever it is, it is answered, and never by a
 * failure of the server.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API, type ApiName } from "../../../src/contract/http.ts";
import { hasPostgres, ownPostgres } from "../../support/own-postgres.ts";
import { ENTRIES } from "../rights/entries.ts";
import { everybody, type Stage, WHO, type Who } from "../rights/everybody.ts";

const ODD_TEXTS = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udfff\ud800x",
  "\uffff",
  "\u202Eabc",
  "a\u0301".repeat(30),
  "'; --",
  "=1+1",
  "💥".repeat(9),
];
const ODD_NUMBERS = [-1, 0, 2 ** 31, 2 ** 31 - 1, 2 ** 53 - 1, 2 ** 53, 1e308, 0.5, -(2 ** 40)];
const ODD_VALUES: readonly unknown[] = [null, true, [], {}, [[]], "", { __proto__: null, toString: 1 }];

/** Each of the ways to put one odd value into a body. */
function* oddBodies(body: unknown): Generator {
  if (typeof body === "string") yield* ODD_TEXTS;
  if (typeof body === "number") yield* ODD_NUMBERS;
  yield* ODD_VALUES;
  if (Array.isArray(body))
    for (const [i, item] of body.entries())
      for (const odd of oddBodies(item)) yield body.map((one: unknown, at) => (at === i ? odd : one));
  else if (typeof body === "object" && body !== null)
    for (const [key, value] of Object.entries(body)) for (const odd of oddBodies(value)) yield { ...body, [key]: odd };
}

/** Somebody who may. */
const whoMay = (name: ApiName): Who => {
  const { as } = ENTRIES[name];
  return (
    (Object.keys(WHO) as Who[]).find((one) => as !== "everyone" && as.some((role) => role === WHO[one])) ?? "nobody"
  );
};

const POSTS = (Object.keys(API) as ApiName[]).filter((name) => API[name].method === "POST");

// The stricter of the databases, where it is.
const database = (await hasPostgres()) ? "postgresql" : "sqlite";

describe(`odd values on ${database}`, () => {
  let stage: Stage;
  const postgres = database === "postgresql" ? ownPostgres("odd") : null;
  beforeAll(async () => {
    await postgres?.create();
    stage = await everybody({ database, env: postgres ? { DATABASE_URL: postgres.url } : {} });
  });
  afterAll(async () => {
    await stage.meeting.close();
    await postgres?.drop();
    expect(stage.meeting.errors).toEqual([]);
  });

  test.each(POSTS)("L3: %s", async (name) => {
    const who = whoMay(name);
    const browser = who === "nobody" ? stage.meeting.browser() : stage.who(who);
    const failed: unknown[] = [];
    for (const odd of oddBodies(ENTRIES[name].body(stage, who))) {
      stage.meeting.clock.advance(1500);
      const { status, body } = await browser.ask(name, odd);
      if (status >= 500) failed.push([odd, status, body]);
    }
    expect(failed).toEqual([]);
  });
});
