/** zod shapes of what moderators do to a round. */
import { z } from "zod";
import { METHODS } from "../domain/course.ts";
import { LIMITS } from "../domain/limits.ts";
import { speaker } from "./shapes.ts";

export const roundEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("silence"), on: z.boolean() }),
  z.object({ type: z.literal("without-phone"), count: z.number().int().min(0).max(LIMITS.withoutPhone) }),
  z.object({ type: z.literal("start"), method: z.enum(METHODS), minutes: z.number().int().min(1).max(90) }),
  z.object({ type: z.literal("follow") }),
  z.object({ type: z.literal("step"), to: z.number().int().min(0).max(20) }),
  z.object({ type: z.literal("pause") }),
  z.object({ type: z.literal("resume") }),
  z.object({ type: z.literal("add") }),
  z.object({ type: z.literal("stop") }),
  z.object({ type: z.literal("stays"), stays: z.boolean() }),
  z.object({ type: z.literal("give-floor"), speaker }),
  z.object({ type: z.literal("next-speaker"), after: speaker.nullable() }),
  z.object({ type: z.literal("remove-speaker"), speaker }),
  z.object({ type: z.literal("add-guest") }),
  z.object({ type: z.literal("turns"), on: z.boolean() }),
]);
