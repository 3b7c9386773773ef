import type { IncomingMessage } from "node:http";
import { TABLE_HEADER } from "../../src/contract/routes.ts";
import type { Actor } from "../../src/domain/access.ts";

/**
 * Was this command made at a table that is another one by now? Commands wait on devices without a
 * network; what was made in a rehearsal must not arrive in the meeting that has begun since.
 */
export function isOutlived({ headers }: Pick<IncomingMessage, "headers">, actor: Actor): boolean {
  const madeAt = headers[TABLE_HEADER];
  return typeof madeAt === "string" && "tableId" in actor && actor.tableId !== madeAt;
}
