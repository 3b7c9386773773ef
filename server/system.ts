import { randomBytes } from "node:crypto";
import type { Clock, Random } from "./usecases/ports.ts";

/** The machine's own clock. */
export const SYSTEM_CLOCK: Clock = { now: () => Date.now() };

/** The machine's own randomness, good enough for secrets. */
export const SYSTEM_RANDOM: Random = {
  id: () => randomBytes(16).toString("hex"),
  bytes: (count) => randomBytes(count),
};
