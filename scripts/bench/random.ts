import { randomBytes } from "node:crypto";
import type { Random } from "../../server/usecases/ports.ts";

/** Real randomness for servers that a bench starts. */
export const random: Random = {
  id: () => randomBytes(16).toString("hex"),
  bytes: (count) => new Uint8Array(randomBytes(count)),
};
