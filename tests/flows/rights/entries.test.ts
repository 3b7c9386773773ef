import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API, type ApiName } from "../../../src/contract/http.ts";
import { idFrom } from "../../../src/domain/ids.ts";
import { ENTRIES, type Entry } from "./entries.ts";
import { EVERYBODY, everybody, STRANGERS, type Stage, WHO, type Who } from "./everybody.ts";

const NAMES = Object.keys(API) as ApiName[];

type Standing = "open" | "rehearsal" | "frozen" | "silent";

/** What `who` is answered. */
function expected({ as, ...row }: Entry, who: Who, standing: Standing): number {
  const role = WHO[who];
  if (as !== "everyone" && (role === null || !as.includes(role))) return 401;
  if (who === "a co-organiser" && row.coOrganiser !== undefined) return row.coOrganiser;
  if (who === "a neighbour's phone" && row.neighbour !== undefined) return row.neighbour;
  // Whose table it is, is asked before how it stands.
  if (STRANGERS.has(who)) return row.elsewhere ?? row.status ?? 200;
  if (standing === "frozen") return row.frozen ?? row.status ?? 200;
  if (standing === "silent") return row.silent ?? row.status ?? 200;
  return row.status ?? 200;
}

describe.each(["open", "rehearsal", "frozen", "silent"] as const)(
  "each entry and everybody, at a table that is %s",
  (standing) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await everybody();
      await bring(stage, standing);
    });
    afterAll(async () => {
      await stage.meeting.close();
      expect(stage.meeting.errors).toEqual([]);
    });

    test.each(NAMES)("R1, R2, R3, R4, Q2: %s", async (name) => {
      const row = ENTRIES[name];
      const answered: Record<string, number> = {};
      const right: Record<string, number> = {};
      for (const who of EVERYBODY) {
        stage.meeting.clock.advance(2000);
        // A try to come in as somebody must not make everybody that.
        const browser = row.as === "everyone" ? stage.meeting.browser() : stage.who(who);
        const { status, body } = await browser.ask(name, row.body(stage, who));
        answered[who] = status;
        right[who] = expected(row, who, standing);
        // Whoever is refused is told why, and nothing else.
        if (status >= 400) expect(Object.keys(Object(body))).toEqual(["refusal"]);
      }
      expect(answered).toEqual(right);
    });
  },
);

async function bring({ meeting, who }: Stage, standing: Standing): Promise<void> {
  const [organiser, tablet] = [who("the organiser"), who("the moderator (NGO)")];
  if (standing === "rehearsal") await organiser.call("setRehearsal", { on: true });
  if (standing === "frozen") await organiser.call("freeze", { tableId: meeting.table.id, frozen: true });
  const id = idFrom("command", "a".repeat(8));
  if (standing === "silent") await tablet.call("runRound", { id, do: { type: "silence", on: true } });
}
