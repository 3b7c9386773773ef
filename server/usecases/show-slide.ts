import { readBoard } from "../../src/board/board-read.ts";
import { proposalPages } from "../../src/board/slides/list-pages.ts";
import { type Actor, can } from "../../src/domain/access.ts";
import type { ProposalId } from "../../src/domain/ids.ts";
import type { MeetingState } from "../../src/domain/meeting.ts";
import type { RefusalCode } from "../../src/domain/refusal.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { type Slide, tableOfSlide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";

/**
 * Shows something on the common screen: the organiser anything, moderators what is their own table's,
 * while the organiser has given them the screen. What the organiser shows of anything else takes it back.
 */
export async function showSlide(
  deps: Deps,
  actor: Actor,
  command: { readonly slide: Slide; readonly proposalId?: ProposalId | undefined },
): Promise<Result<null>> {
  const about = tableOfSlide(command.slide);
  const may = ({ show }: MeetingState): boolean =>
    can(actor, "show-on-screen", { kind: "screen", about, floor: show.floor });
  if (!may(await deps.store.state())) return refused(whyNot(actor, command.slide));
  const showable = await isShowable(deps, command.slide);
  if (!showable.ok) return showable;
  const found = await withProposal(deps, command.slide, command.proposalId);
  if (!found.ok) return found;
  const slide = found.value;
  // Asked again in the change itself: the screen may have been taken back meanwhile.
  const written = await deps.store.changeState((state) =>
    may(state) ? { ...state, slide, show: { ...state.show, floor: floorAfter(state.show.floor, slide) } } : state,
  );
  if (!may(written)) return refused("floor-needed");
  deps.news.screenChanged();
  return done(null);
}

/** The page on which this proposal begins, in the size that screens have now; refused when it has no words or is gone. */
async function withProposal(
  { store, boards }: Pick<Deps, "store" | "boards">,
  slide: Slide,
  proposalId: ProposalId | undefined,
): Promise<Result<Slide>> {
  if (slide.kind !== "proposals" || proposalId === undefined) return done(slide);
  const board = await boards.read(slide.tableId, (doc) => readBoard(doc));
  const { show } = await store.state();
  const pages = board ? proposalPages(board, show.look.text) : [];
  const page = pages.findIndex((pieces) => pieces.some(({ proposal }) => proposal.id === proposalId));
  return page < 0 ? refused("unknown-item") : done({ ...slide, page });
}

const floorAfter = (floor: MeetingState["show"]["floor"], slide: Slide) =>
  tableOfSlide(slide) === floor ? floor : null;

/** A table that could show this if it led the screen is told so. */
function whyNot(actor: Actor, slide: Slide): RefusalCode {
  const isOwn = actor.role === "moderator" && tableOfSlide(slide) === actor.tableId;
  return isOwn ? "floor-needed" : "not-allowed";
}

/** Is it there, and may everyone see it? Only what is on a board, and only a vote that is closed, is ever shown. */
export async function isShowable({ store, votes }: Pick<Deps, "store" | "votes">, slide: Slide): Promise<Result<null>> {
  const tableId = tableOfSlide(slide);
  if (tableId !== null && !(await store.table(tableId))) return refused("unknown-table");
  if (slide.kind === "ranking") {
    const vote = await votes.vote(slide.tableId);
    return vote?.life.state === "closed" ? done(null) : refused("unknown-vote");
  }
  if (slide.kind !== "idea") return done(null);
  const idea = await store.idea(slide.ideaId);
  if (!idea || idea.tableId !== tableId) return refused("unknown-idea");
  return idea.place === "board" ? done(null) : refused("idea-hidden");
}
