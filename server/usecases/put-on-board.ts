/** The steps of an idea on to a board and off it: the document and the row change in one commit. */
import type { IdeaFields } from "../../src/board/board-doc.ts";
import { placeIdea, removeIdea } from "../../src/board/board-edits.ts";
import type { BoardActor } from "../../src/board/board-origin.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea, IdeaPlace } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { RowChange } from "./board-ports.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { picturedOf } from "./views.ts";

/** Who the board's log names for an actor. */
export function boardActor(actor: Actor): BoardActor {
  switch (actor.role) {
    case "moderator":
      return actor.side;
    case "organiser":
    case "participant":
      return actor.role;
    case "screen":
    case "observer":
    case "department":
      return "system";
  }
}

/**
 * Puts an idea on its table's board, and notes that as `kind` (null: the caller does). One idea moves
 * one step at a time, so placing twice at once is once. Refused with `idea-hidden` for one that was
 * taken away meanwhile.
 */
export function putOnBoard(
  deps: Deps,
  by: BoardActor,
  id: IdeaId,
  kind: "placed" | "scribed" | null = "placed",
): Promise<Result<Idea>> {
  return deps.turns.inTurn(id, async () => {
    const idea = await deps.store.idea(id);
    if (!idea) return refused("unknown-idea");
    if (idea.place === "board") return done(idea);
    if (idea.place !== "inbox") return refused("idea-hidden");
    const room = await deps.boards.open(idea.tableId);
    if (!room) return refused("unknown-table");
    const fields = boardFields(idea);
    const edited = await room.edit(by, (doc) => placeIdea(doc, id, fields), [rowOf(idea, "board", null)]);
    if (edited.ok && kind !== null) await noteDeed(deps, idea.tableId, deed(kind, by, { subject: id }));
    return edited.ok ? done({ ...idea, place: "board" }) : edited;
  });
}

/** Takes an idea off the board to `place`; the words as they stand there stay its words. */
export async function takeOffBoard(
  deps: Deps,
  by: BoardActor,
  idea: Idea,
  place: "inbox" | "hidden" | "withdrawn",
  hiddenReason: string | null,
): Promise<Result<Idea>> {
  const room = await deps.boards.open(idea.tableId);
  if (!room) return refused("unknown-table");
  const row = rowOf({ ...idea, mergedInto: null, groupTitle: null }, place, hiddenReason);
  const edited = await room.edit(by, (doc) => removeIdea(doc, idea.id), [row]);
  return edited.ok ? done({ ...idea, place, hiddenReason, mergedInto: null, groupTitle: null }) : edited;
}

const boardFields = (idea: Idea): IdeaFields => ({
  n: idea.n,
  text: idea.text,
  ...picturedOf(idea),
  signature: idea.signature?.text ?? null,
  source: idea.source,
  at: idea.at,
  section: idea.section,
  mergedInto: null,
});

const rowOf = (idea: Idea, place: IdeaPlace, hiddenReason: string | null): RowChange => ({
  kind: "idea",
  id: idea.id,
  place,
  text: idea.text,
  section: idea.section,
  mergedInto: idea.mergedInto,
  groupTitle: idea.groupTitle,
  hiddenReason,
});
