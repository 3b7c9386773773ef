/** The zod shape of a stored round. */
import { z } from "zod";
import { id, speaker } from "../../src/contract/shapes.ts";
import { METHODS, STEPS } from "../../src/domain/course.ts";
import type { Round } from "../../src/domain/round.ts";
import { fromJson, timer } from "./columns.ts";

const course = z.object({
  method: z.enum(METHODS),
  steps: z.array(z.object({ key: z.enum(STEPS), minutes: z.number() })).min(1),
  at: z.number().int().min(0),
  timer,
  stays: z.boolean(),
});

const floor = z.object({
  speaking: speaker.nullable(),
  hands: z.array(speaker),
  spoken: z.array(speaker),
  turns: z.array(speaker).nullable(),
  guests: z.number().int(),
});

const round: z.ZodType<Round> = z.object({
  turn: z.number().int(),
  n: z.number().int(),
  silence: z.enum(["auto", "on", "off"]),
  done: z.array(id("participant")),
  withoutPhone: z.number().int(),
  seats: z.array(id("participant")),
  floor,
  course: course.nullable(),
  commands: z.array(id("command")),
});

export const ROUND_COLUMN = fromJson(round);
