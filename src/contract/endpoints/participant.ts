/** What a participant, or the holder of a claim slip, asks for. */
import { z } from "zod";
import type { Ballot } from "../../domain/vote.ts";
import type { PhoneRoundView } from "../round-views.ts";
import { ROUTES } from "../routes.ts";
import { ballot, id, ideaText, signature, sketch } from "../shapes.ts";
import type { SlipIdeasView, SlipView } from "../slip-views.ts";
import type { BoardView, MeView, OwnIdeaView } from "../views.ts";
import type { VoteSheetView } from "../vote-views.ts";
import { endpoint, nothing, onIdea, onTable, onVote, slipCode } from "./endpoint.ts";

export const PARTICIPANT_API = {
  /** Takes a seat at the table with this code; the same browser keeps its person. Sets the session. */
  join: endpoint<MeView>()(ROUTES.join, z.object({ code: z.string().max(40) })),
  me: endpoint<MeView>()(ROUTES.me, nothing),
  /** The code to one's own ideas; made when first asked for, then always the same. */
  slip: endpoint<SlipView>()(ROUTES.slip, nothing),
  /** The ideas of whoever holds this slip. Anybody may ask who has the code; wrong tries are limited. */
  openSlip: endpoint<SlipIdeasView>()(ROUTES.openSlip, z.object({ code: slipCode })),
  /** Goes on as the slip's holder at one of its tables, while that is open. Sets the session; gives the join code. */
  continueSlip: endpoint<{ code: string }>()(ROUTES.continueSlip, onTable.extend({ code: slipCode })),
  /** The id is made on the phone: sending twice is one idea. 201-like answer only after the commit. */
  postIdea: endpoint<OwnIdeaView>()(
    ROUTES.postIdea,
    z.object({ id: id("idea"), text: ideaText, sketch: sketch.nullable() }),
  ),
  /** New words for one's own idea; what was sent first stays in the record. */
  correctIdea: endpoint<OwnIdeaView>()(ROUTES.correctIdea, onIdea.extend({ text: ideaText })),
  /** One's own idea out of everyone's sight; kept in the record. */
  withdrawIdea: endpoint<OwnIdeaView>()(ROUTES.withdrawIdea, onIdea),
  sign: endpoint<MeView>()(ROUTES.sign, z.object({ signature })),
  /** The participant's table as reading text. */
  board: endpoint<BoardView>()(ROUTES.board, nothing),
  /** The vote of the participant's table; the dots of others only after closing. */
  vote: endpoint<{ vote: VoteSheetView | null }>()(ROUTES.vote, nothing),
  /** "My dots now", whole; answers with what is kept. A repeat of an older choice changes nothing. */
  castDots: endpoint<Ballot>()(ROUTES.castDots, onVote.extend(ballot.shape)),
  /** "Gotowe" in the round named by `key`, or not yet. */
  markDone: endpoint<PhoneRoundView>()(ROUTES.markDone, z.object({ key: z.string().max(40), done: z.boolean() })),
  raiseHand: endpoint<PhoneRoundView>()(ROUTES.raiseHand, z.object({ up: z.boolean() })),
} as const;
