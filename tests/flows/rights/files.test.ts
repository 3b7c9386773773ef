import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILES } from "../../../src/contract/routes.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { newIdeaId } from "../../support/meeting.ts";
import { EVERYBODY, everybody, type Stage, type Who } from "./everybody.ts";
import { ADDRESSES } from "./files.ts";

let stage: Stage;
beforeAll(async () => {
  // The archive is read from rows, which memory has none of.
  stage = await everybody({ database: "sqlite" });
});
afterAll(async () => {
  await stage.meeting.close();
  expect(stage.meeting.errors).toEqual([]);
});

const statusFor = async (who: Who, path: string, method = "GET"): Promise<number> =>
  (await stage.who(who).request(path, { method })).status;

test.each(Object.keys(ADDRESSES) as (keyof typeof FILES)[])("R1, F3: %s, and everybody", async (name) => {
  const { path, method, as, not = [], status = 200 } = ADDRESSES[name];
  const answered: Record<string, number> = {};
  const right: Record<string, number> = {};
  for (const who of EVERYBODY) {
    answered[who] = await statusFor(who, path(stage), method);
    right[who] = as === "everyone" || as.includes(who) ? status : not.includes(who) ? 403 : 401;
  }
  expect(answered).toEqual(right);
});

test("nothing but open data may be kept by a proxy, and no page of others may read it", async () => {
  for (const [name, { path, method, as }] of Object.entries(ADDRESSES)) {
    if (method !== "GET" || as === "everyone") continue;
    const { headers } = await stage.who(as[0] ?? "nobody").request(path(stage));
    expect([name, headers.get("cache-control")]).toEqual([name, expect.stringMatching(/^(?:no-store|private)/)]);
    expect([name, headers.get("access-control-allow-origin")]).toEqual([name, null]);
    expect([name, headers.get("x-content-type-options"), headers.get("x-frame-options")]).toEqual([
      name,
      "nosniff",
      "DENY",
    ]);
  }
});

describe("I7, I8, Q2, F3: pictures of an idea follow it, for everybody at once", () => {
  const ASKED: readonly Who[] = [
    "nobody",
    "a phone",
    "a browser with somebody's slip",
    "a neighbour's phone",
    "a phone of another table",
    "the moderator (NGO)",
    "a moderator of another table",
    "the organiser",
    "an observer",
    "a screen",
    "a department",
  ];
  const answers = async (paths: readonly string[]) =>
    Object.fromEntries(
      await Promise.all(
        ASKED.map(async (who) => [who, await Promise.all(paths.map((path) => statusFor(who, path)))] as const),
      ),
    );
  /** The author always; these besides; the rest is told no. */
  const only = (...allowed: Who[]) =>
    Object.fromEntries(
      ASKED.map((who) => {
        const isAuthor = who === "a phone" || who === "a browser with somebody's slip";
        const status = who === "nobody" ? 401 : isAuthor || allowed.includes(who) ? 200 : 403;
        return [who, [status, status]];
      }),
    );
  const DESK = ["the moderator (NGO)", "the organiser"] as const;

  test("on the board, in a silent round, back in the inbox, hidden, withdrawn", async () => {
    const { drawn, photographed, who, meeting } = stage;
    const paths = [FILES.sketch(drawn), FILES.photo(photographed, "full")];
    const tablet = who("the moderator (NGO)");
    const each = async (step: (ideaId: typeof drawn) => Promise<unknown>) => {
      for (const ideaId of [drawn, photographed]) await step(ideaId);
    };
    const silence = (on: boolean) =>
      tablet.call("runRound", { id: idFrom("command", newIdeaId().slice(5)), do: { type: "silence", on } });
    const shown = only(...DESK, "a neighbour's phone", "an observer", "a screen");
    expect(await answers(paths)).toEqual(shown);
    await silence(true);
    expect(await answers(paths)).toEqual(only(...DESK));
    expect(await statusFor("a neighbour's phone", FILES.boardPicture)).toBe(409);
    expect(await statusFor("a phone of another table", FILES.boardPicture)).toBe(200);
    await silence(false);
    expect(await answers(paths)).toEqual(shown);
    await each((ideaId) => tablet.call("unplaceIdea", { ideaId }));
    expect(await answers(paths)).toEqual(only(...DESK));
    await each((ideaId) => tablet.call("hideIdea", { ideaId, reason: "twarz" }));
    expect(await answers(paths)).toEqual(only(...DESK));
    await each((ideaId) => tablet.call("restoreIdea", { ideaId }));
    meeting.clock.advance(5_000);
    await each((ideaId) => who("a phone").call("withdrawIdea", { ideaId }));
    expect(await answers(paths)).toEqual(only("the organiser"));
  });

  test("a picture can do nothing but be looked at, and is not sent twice", async () => {
    const picture = await stage.who("a phone").request(FILES.sketch(stage.drawn));
    expect(picture.headers.get("content-security-policy")).toContain("sandbox");
    expect(await picture.text()).toContain("<title>KUL-");
    const headers = { "if-none-match": picture.headers.get("etag") ?? "" };
    expect((await stage.who("a phone").request(FILES.sketch(stage.drawn), { headers })).status).toBe(304);
  });
});
