import { editIdeaText } from "../../src/board/board-edits.ts";
import type { OwnIdeaView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptContent, type Idea } from "../../src/domain/idea.ts";
import type { IdeaId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { ownIdea } from "./rights.ts";
import { ownIdeaView } from "./views.ts";

/**
 * Gives one's own idea new words (a sketch: a new caption). What was sent first stays in the record.
 * Refused with `idea-hidden` for one that was hidden or withdrawn, and like a new idea for its words.
 */
export function correctIdea(
  deps: Deps,
  actor: Actor,
  command: { readonly ideaId: IdeaId; readonly text: string },
): Promise<Result<OwnIdeaView>> {
  return deps.turns.inTurn(command.ideaId, async () => {
    const own = await ownIdea(deps.store, actor, "correct-idea", command.ideaId);
    if (!own.ok) return own;
    const idea = own.value;
    const content = acceptContent({ ...idea.original, text: command.text });
    if (!content.ok) return content;
    if (idea.authorId !== null && !deps.pace.take(idea.authorId)) return refused("slow-down");
    const corrected = await correct(deps, actor, idea, content.value.text);
    if (!corrected.ok) return corrected;
    await noteDeed(deps, idea.tableId, deed("corrected", boardActor(actor), { subject: idea.id }));
    deps.news.ideaChanged(corrected.value);
    return done(await ownIdeaView(deps.store, corrected.value));
  });
}

async function correct(deps: Deps, actor: Actor, idea: Idea, text: string): Promise<Result<Idea>> {
  switch (idea.place) {
    case "inbox":
      return deps.store.changeWaiting(idea.id, { text });
    case "board":
      return correctOnBoard(deps, actor, idea, text);
    case "hidden":
    case "withdrawn":
      return refused("idea-hidden");
  }
}

/** The board writes the row of what an edit touches, in the same commit. */
async function correctOnBoard(deps: Deps, actor: Actor, idea: Idea, text: string): Promise<Result<Idea>> {
  const room = await deps.boards.open(idea.tableId);
  if (!room) return refused("unknown-table");
  const edited = await room.edit(boardActor(actor), (doc) => editIdeaText(doc, idea.id, text));
  return edited.ok ? done({ ...idea, text }) : edited;
}
