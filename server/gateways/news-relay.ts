/**
 * News between instances of one meeting. They say only what changed; each instance reads the record
 * itself. What is lost is told again by the next change or reconnect.
 */
import { z } from "zod";
import { id } from "../../src/contract/shapes.ts";
import { SIDES } from "../../src/domain/side.ts";

const tableId = id("table");

/** Who is connected to one instance: people and tablets per table, and projectors. */
const here = z.object({
  people: z.array(z.tuple([tableId, z.number().int().min(0)])),
  tablets: z.array(z.tuple([tableId, z.array(z.enum(SIDES))])),
  screens: z.number().int().min(0),
});
export type Here = z.infer<typeof here>;

const message = z.object({
  from: z.string(),
  news: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("moment"), tableId: tableId.nullable() }),
    z.object({ kind: z.literal("idea"), ideaId: id("idea") }),
    z.object({ kind: z.literal("board"), tableId }),
    z.object({ kind: z.literal("moved"), fromTable: tableId, toTable: tableId }),
    z.object({ kind: z.literal("mine"), participantId: id("participant") }),
    z.object({ kind: z.literal("screen") }),
    z.object({ kind: z.literal("vote"), tableId }),
    z.object({ kind: z.literal("ballot"), tableId }),
    z.object({ kind: z.literal("round"), tableId }),
    z.object({ kind: z.literal("desk"), tableId }),
    z.object({ kind: z.literal("settings") }),
    z.object({ kind: z.literal("declarations") }),
    z.object({ kind: z.literal("run-through") }),
    z.object({ kind: z.literal("full") }),
    z.object({ kind: z.literal("begun-anew") }),
    z.object({ kind: z.literal("link"), linkId: id("link") }),
    z.object({ kind: z.literal("here"), here }),
  ]),
});
export type RelayedNews = z.infer<typeof message>["news"];

export interface NewsRelay {
  /** Fire and forget. */
  tell(news: RelayedNews): void;
  /** News of others, with the name of the instance. */
  listen(onNews: (news: RelayedNews, from: string) => void): void;
  close(): Promise<void>;
}

/** A meeting served by one instance: nobody to tell. */
export const NO_RELAY: NewsRelay = { tell: () => undefined, listen: () => undefined, close: async () => undefined };

/** Null for what another version says in words we do not know. */
export function readRelayed(text: string): z.infer<typeof message> | null {
  try {
    return message.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
