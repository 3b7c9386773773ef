/**
 * What moderators' tablets tell each other while something is in hand: never stored, at most ten
 * times a second, read tolerantly. The server stamps the side.
 */
import { z } from "zod";
import { type IdeaId, isId, type ProposalId } from "../domain/ids.ts";
import { SIDES, type Side } from "../domain/side.ts";
import { PROPOSAL_TEXTS, type ProposalText } from "./board-doc.ts";

/** One card or tray in hand: its id (idea or group) and where it is now on the canvas. */
const held = z.object({ id: z.string().max(60), x: z.number().finite(), y: z.number().finite() });

const caret = z.object({
  proposal: z.custom<ProposalId>((value) => isId("proposal", value)),
  field: z.enum(PROPOSAL_TEXTS),
  /** Yjs relative positions as JSON. */
  anchor: z.unknown(),
  head: z.unknown(),
});

const presence = z.object({
  side: z.enum(SIDES),
  handling: z.custom<IdeaId>((value) => isId("idea", value)).optional(),
  drag: z.array(held).max(20).optional(),
  caret: caret.optional(),
});

export type Held = z.infer<typeof held>;
export interface Caret {
  readonly proposal: ProposalId;
  readonly field: ProposalText;
  readonly anchor?: unknown;
  readonly head?: unknown;
}

/** What one tablet has in hand. */
export interface Presence {
  /** Who it is; the server's word counts. */
  readonly side: Side;
  /** The inbox idea this tablet is deciding about. */
  readonly handling?: IdeaId | undefined;
  readonly drag?: readonly Held[] | undefined;
  readonly caret?: Caret | undefined;
  /** A drawing in the making (`gesture.ts`). It changes too often for screens: canvases hear it by themselves. */
  readonly gesture?: string | undefined;
}

/** At most this many things are shown as held: a draft must fit into one small frame. */
export const HELD_LIMIT = 20;

/** Another tablet's state but for its gesture, or null when it is not one. */
export function readPresence(state: unknown): Presence | null {
  const parsed = presence.safeParse(state);
  return parsed.success ? parsed.data : null;
}
