/** What the moderators of a table ask for. */
import { z } from "zod";
import { LIMITS } from "../../domain/limits.ts";
import { VOTE_SUBJECTS } from "../../domain/vote.ts";
import type { JournalView, TrashItem } from "../desk-views.ts";
import { roundEvent } from "../round-shapes.ts";
import { ROUTES } from "../routes.ts";
import { id, ideaText, paperDots, sketch, slide } from "../shapes.ts";
import type { ModeratorView, OwnIdeaView } from "../views.ts";
import { endpoint, journalEntry, linkToken, nothing, onIdea, onVote, reason, slipCode } from "./endpoint.ts";

const onProposal = z.object({ proposalId: id("proposal") });

export const MODERATOR_API = {
  /** Enters with a moderator's link. Sets the session. */
  enterModerator: endpoint<ModeratorView>()(ROUTES.enterModerator, z.object({ token: linkToken })),
  moderator: endpoint<ModeratorView>()(ROUTES.moderator, nothing),
  placeIdea: endpoint<null>()(ROUTES.placeIdea, onIdea),
  placeAll: endpoint<{ placed: number }>()(ROUTES.placeAll, nothing),
  /** From the inbox or the board out of everyone's sight, with a reason; kept in the record. */
  hideIdea: endpoint<null>()(ROUTES.hideIdea, onIdea.extend({ reason })),
  /** From hidden back to the inbox. */
  restoreIdea: endpoint<null>()(ROUTES.restoreIdea, onIdea),
  /** From the board back to the inbox: the undo of placing. */
  unplaceIdea: endpoint<null>()(ROUTES.unplaceIdea, onIdea),
  /** An idea spoken or on paper, written down by a moderator; goes straight to the board. */
  scribeIdea: endpoint<OwnIdeaView>()(
    ROUTES.scribeIdea,
    z.object({
      id: id("idea"),
      text: ideaText,
      sketch: sketch.nullable(),
      source: z.enum(["spoken", "paper"]),
      slip: slipCode.optional(),
      /** The number printed on a paper card, when it has one. */
      card: z.number().int().optional(),
    }),
  ),
  /** Starts a proposal from ideas on the board; its texts are then typed over Yjs. */
  draftProposal: endpoint<{ n: number }>()(
    ROUTES.draftProposal,
    z.object({ id: id("proposal"), sources: z.array(id("idea")).max(50) }),
  ),
  openVote: endpoint<null>()(
    ROUTES.openVote,
    z.object({
      id: id("vote"),
      subject: z.enum(VOTE_SUBJECTS),
      dots: z.number().int().min(1).max(LIMITS.dotsPerPerson),
    }),
  ),
  closeVote: endpoint<null>()(ROUTES.closeVote, onVote),
  /** Also the undo of closing: all dots are where they were. */
  reopenVote: endpoint<null>()(ROUTES.reopenVote, onVote),
  clearVote: endpoint<null>()(ROUTES.clearVote, onVote),
  paperDots: endpoint<null>()(ROUTES.paperDots, onVote.extend(paperDots.shape)),
  /** A side says that the proposals named by `state` are the table's result, or takes that back. */
  confirmResult: endpoint<null>()(
    ROUTES.confirmResult,
    z.object({ confirmed: z.boolean(), state: z.string().max(100) }),
  ),
  /** Ideas from phones straight to the board, or into the inbox. */
  setAutoPlace: endpoint<null>()(ROUTES.setAutoPlace, z.object({ autoPlace: z.boolean() })),
  /** Off the table, with a reason; its words stay in the record. */
  removeProposal: endpoint<null>()(ROUTES.removeProposal, onProposal.extend({ reason })),
  restoreProposal: endpoint<null>()(ROUTES.restoreProposal, onProposal),
  /** Everything that was taken away at the moderator's table. */
  trash: endpoint<{ items: readonly TrashItem[] }>()(ROUTES.trash, nothing),
  /** What was done at the moderator's table, the newest first. */
  journal: endpoint<JournalView>()(ROUTES.journal, z.object({ before: journalEntry })),
  /** The table's "Pokaż na ekranie". */
  showFromTable: endpoint<null>()(ROUTES.showFromTable, z.object({ slide })),
  /** Silence, the table's own course and clock, its speakers. */
  runRound: endpoint<null>()(ROUTES.runRound, z.object({ id: id("command"), do: roundEvent })),
} as const;
