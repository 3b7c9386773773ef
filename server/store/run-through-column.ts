import { z } from "zod";
import { id, runSize } from "../../src/contract/shapes.ts";
import type { RunThrough } from "../../src/domain/run-through.ts";

const count = z.number().int();
const run = z.object({ id: id("command"), size: runSize, tables: count, startedAt: z.number() });
const progress = z.object({ passed: z.number(), phones: count, sent: count, acknowledged: count, shown: count });
const verdict = z.object({
  passed: z.boolean(),
  phones: count,
  tablets: count,
  ideas: z.object({ sent: count, acknowledged: count, inRegister: count }),
  proposals: count,
  boardEdits: count,
  provoked: count,
  lost: count,
  doubled: count,
  boardsThatDisagree: count,
  refused: count,
  troubles: count,
  toAcknowledge: z.number().nullable(),
  toScreen: z.number().nullable(),
});

/** The last run-through, as the state of the meeting keeps it. */
export const runThrough: z.ZodType<RunThrough> = z.discriminatedUnion("state", [
  run.extend({ state: z.literal("playing"), heardAt: z.number(), stopAsked: z.boolean(), progress }),
  run.extend({ state: z.literal("over"), verdict }),
  run.extend({ state: z.literal("stopped") }),
  run.extend({ state: z.literal("failed") }),
]);
