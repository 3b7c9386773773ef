import type { OwnIdeaView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptContent, type Idea, type IdeaContent } from "../../src/domain/idea.ts";
import type { IdeaId, ParticipantId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { putOnBoard } from "./put-on-board.ts";
import { allowedTable } from "./rights.ts";
import { takePhoto } from "./take-photo.ts";
import { countsOfTable, ownIdeaView } from "./views.ts";

/** What a phone sends; with `file` a photo, whatever it says it is. */
export type SentIdea = { readonly id: IdeaId; readonly file?: Uint8Array } & IdeaContent;

/** Records a participant's idea. Answers after the commit; sending the same id again is the same idea. */
export async function postIdea(deps: Deps, actor: Actor, command: SentIdea): Promise<Result<OwnIdeaView>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const sent = await alreadySent(deps, actor.id, command.id);
  if (sent) return sent;
  const table = await allowedTable(deps.store, actor, "post-idea", actor.tableId);
  if (!table.ok) return table;
  const content = acceptContent({ ...command, hasPhoto: command.file !== undefined });
  if (!content.ok) return content;
  if (!deps.pace.take(actor.id)) return refused("slow-down");
  const person = await deps.store.participant(actor.id);
  if (!person) return refused("not-signed-in");
  if (await isFull(deps, actor.tableId)) return refused("table-full");
  const photo = await takePhoto(deps, actor.id, command.file);
  if (!photo.ok) return photo;
  const idea = await deps.store.addIdea({
    id: command.id,
    tableId: actor.tableId,
    source: "phone",
    content: content.value,
    photo: photo.value,
    signature: person.signature,
    authorId: actor.id,
    at: new Date(deps.clock.now()).toISOString(),
  });
  if (!idea.ok) return idea;
  const placed = table.value.autoPlace ? await placeAtOnce(deps, idea.value) : idea.value;
  deps.news.ideaChanged(placed);
  return done(await ownIdeaView(deps.store, placed));
}

/**
 * The answer to a command whose first answer was lost: it stands, also when the table has been frozen
 * or the sender has been too fast since.
 */
async function alreadySent(deps: Deps, author: ParticipantId, id: IdeaId): Promise<Result<OwnIdeaView> | null> {
  const idea = await deps.store.idea(id);
  if (!idea) return null;
  return idea.authorId === author ? done(await ownIdeaView(deps.store, idea)) : refused("conflict");
}

const isFull = async (deps: Deps, tableId: Idea["tableId"]): Promise<boolean> =>
  (await countsOfTable(deps, tableId)).ideas >= LIMITS.ideasPerTable;

/** The idea is recorded already: when the board cannot take it now, it waits in the inbox. */
async function placeAtOnce(deps: Deps, idea: Idea): Promise<Idea> {
  if (idea.place !== "inbox") return idea;
  const placed = await putOnBoard(deps, "system", idea.id);
  return placed.ok ? placed.value : idea;
}
