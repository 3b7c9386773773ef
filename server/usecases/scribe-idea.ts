import type { OwnIdeaView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptContent, type IdeaSource } from "../../src/domain/idea.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { isCardNumber } from "../../src/domain/number.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import type { SentIdea } from "./post-idea.ts";
import { boardActor, putOnBoard } from "./put-on-board.ts";
import { allowedTable } from "./rights.ts";
import { slipAuthor } from "./slip-author.ts";
import { takePhoto } from "./take-photo.ts";
import { countsOfTable, ownIdeaView } from "./views.ts";

interface Command extends SentIdea {
  readonly source: Exclude<IdeaSource, "phone">;
  /** The number printed on its paper card; absent: it has none. */
  readonly card?: number | undefined;
  /** The code on the slip of whoever it belongs to, when that person has one. */
  readonly slip?: string | undefined;
}

/** Writes down an idea that was spoken or came on paper, and places it on the board. A paper card keeps its printed number. */
export async function scribeIdea(deps: Deps, actor: Actor, command: Command): Promise<Result<OwnIdeaView>> {
  if (actor.role !== "moderator") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "scribe-idea", actor.tableId);
  if (!table.ok) return table;
  const content = acceptContent({ ...command, hasPhoto: command.file !== undefined });
  if (!content.ok) return content;
  const { card } = command;
  if (card !== undefined && !isCardNumber(card)) return refused("card-number");
  if ((await countsOfTable(deps, actor.tableId)).ideas >= LIMITS.ideasPerTable) return refused("table-full");
  const author = command.slip ? await slipAuthor(deps, actor.tableId, command.slip, actor.linkId) : done(null);
  if (!author.ok) return author;
  const photo = await takePhoto(deps, actor.linkId, command.file);
  if (!photo.ok) return photo;
  const idea = await deps.store.addIdea({
    id: command.id,
    tableId: actor.tableId,
    source: command.source,
    content: content.value,
    photo: photo.value,
    signature: null,
    authorId: author.value,
    at: new Date(deps.clock.now()).toISOString(),
    ...(card === undefined ? {} : { card }),
  });
  if (!idea.ok) return idea;
  // A repeated command may come after the idea was hidden: then it stays hidden.
  const placed =
    idea.value.place === "inbox" ? await putOnBoard(deps, boardActor(actor), idea.value.id, "scribed") : idea;
  if (!placed.ok) return placed;
  deps.news.ideaChanged(placed.value);
  return done(await ownIdeaView(deps.store, placed.value));
}
