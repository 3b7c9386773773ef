import { expect, it } from "vitest";
import { rehearse } from "../../rehearsal/rehearse.ts";
import { ownStage } from "../../scripts/rehearse/own-stage.ts";
import { reportOf } from "../../scripts/rehearse/report.ts";

it("D1 D3 I1 I2 I3 I9 B1: a small meeting with lost answers, repeats and cut connections loses and doubles nothing, also when the server is killed after it", async () => {
  const stage = await ownStage(false);
  try {
    const seed = Math.floor(Math.random() * 1e6);
    const rehearsal = await rehearse(stage, {
      phones: 21,
      seconds: 8,
      seed,
      ideasPerPhone: 2,
      signature: null,
      manner: "people",
    });
    const { verdict } = rehearsal;
    // The whole report, with its seed, is what a failure has to say.
    expect(verdict.passed, reportOf(rehearsal)).toBe(true);
    expect(rehearsal.joined).toBe(21);
    expect(verdict.ideas.sent).toBeGreaterThanOrEqual(42);
    expect(verdict.ideas.inRegister).toBe(verdict.ideas.sent);
    expect(verdict.boardEdits.sent).toBeGreaterThan(0);
    expect(verdict.part.hands + verdict.part.done).toBeGreaterThan(0);
    expect(rehearsal.powerCut).toBe(true);
  } finally {
    await stage.close();
  }
});
