import * as Y from "yjs";
import { rootsOf } from "../../src/board/board-doc.ts";
import type { ForgottenView } from "../../src/contract/archive-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Idea } from "../../src/domain/idea.ts";
import type { IdeaId, ParticipantId, TableId } from "../../src/domain/ids.ts";
import { parseNumber } from "../../src/domain/number.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { ERASED_WORDS } from "../../src/domain/retention.ts";
import { parseSlip } from "../../src/domain/slip.ts";
import type { Deps } from "./deps.ts";
import { deed } from "./desk-ports.ts";
import { noteDeed } from "./note-deed.ts";
import { boardActor } from "./put-on-board.ts";
import { allowedMeeting } from "./rights.ts";

/**
 * Takes a person's signature and the tie to that person from all their ideas, in the record and on
 * every kept board. The person is named by the code of a claim slip or by the number of one of the
 * ideas. Numbers and words stay. Refused with `unknown-idea` or `slip-wrong`.
 */
export async function forgetPerson(
  deps: Deps,
  actor: Actor,
  command: { readonly whose: string },
): Promise<Result<ForgottenView>> {
  const allowed = allowedMeeting(actor, "archive");
  if (!allowed.ok) return allowed;
  const person = await personMeant(deps, command.whose);
  if (!person.ok) return person;
  const { seats, ideas } = person.value;
  await rewriteBoards(deps, ideas, (record) => record.set("signature", null));
  await deps.store.forgetPerson(
    seats,
    ideas.map(({ id }) => id),
  );
  await afterwards(deps, actor, ideas, "person");
  return done({ ideas: ideas.length });
}

/**
 * Replaces the words of one idea in every copy that is kept: the record with what was sent first, the
 * boards and their kept states, drawings and photos. The number stays. Refused with `unknown-idea`;
 * only the first organiser may.
 */
export async function forgetWords(
  deps: Deps,
  actor: Actor,
  command: { readonly number: string },
): Promise<Result<ForgottenView>> {
  const allowed = allowedMeeting(actor, "wipe");
  if (!allowed.ok) return allowed;
  const idea = await ideaNumbered(deps, command.number);
  if (!idea) return refused("unknown-idea");
  await rewriteBoards(deps, [idea], (record) => {
    record.set("text", ERASED_WORDS);
    record.set("hasSketch", false);
    record.set("hasPhoto", false);
  });
  await deps.store.forgetWords(idea.id, ERASED_WORDS);
  await afterwards(deps, actor, [idea], "words");
  return done({ ideas: 1 });
}

async function ideaNumbered({ store }: Pick<Deps, "store">, typed: string): Promise<Idea | null> {
  const number = parseNumber(typed);
  if (number?.kind !== "idea" || number.part !== "") return null;
  const table = (await store.tables()).find(({ mark }) => mark === number.mark);
  if (!table) return null;
  return (await store.ideasOf(table.id)).find(({ n }) => n === number.n) ?? null;
}

/** Seats also where nothing was sent from: somebody may have signed there. */
interface Person {
  readonly seats: readonly ParticipantId[];
  readonly ideas: readonly Idea[];
}

/** By a number first: a code is longer than any. Somebody who changed tables has ideas at several. */
async function personMeant(deps: Deps, typed: string): Promise<Result<Person>> {
  const { store, slips, slipCodes } = deps;
  if (parseNumber(typed) !== null) {
    const idea = await ideaNumbered(deps, typed);
    if (!idea) return refused("unknown-idea");
    if (idea.authorId === null) return done({ seats: [], ideas: [idea] });
    return done(await personAt(deps, await store.seatsOfHolder(idea.authorId)));
  }
  const code = parseSlip(typed);
  const seats = code === null ? null : await slips.seats(slipCodes.hash(code));
  return seats ? done(await personAt(deps, seats)) : refused("slip-wrong");
}

async function personAt({ store }: Pick<Deps, "store">, seats: readonly ParticipantId[]): Promise<Person> {
  return { seats, ideas: (await Promise.all(seats.map((id) => store.ideasBy(id)))).flat() };
}

/** Boards before rows: what somebody writes meanwhile is already written to a board without it. */
async function rewriteBoards(
  { boards }: Pick<Deps, "boards">,
  ideas: readonly Idea[],
  change: (record: Y.Map<unknown>) => void,
): Promise<void> {
  for (const [tableId, ids] of byTable(ideas))
    await boards.rewrite(tableId, (doc) => {
      for (const id of ids) {
        const record = rootsOf(doc).ideas.get(id);
        if (record instanceof Y.Map) change(record);
      }
    });
}

function byTable(ideas: readonly Idea[]): ReadonlyMap<TableId, readonly IdeaId[]> {
  const all = new Map<TableId, IdeaId[]>();
  for (const { id, tableId } of ideas) all.set(tableId, [...(all.get(tableId) ?? []), id]);
  return all;
}

/** Pictures anew, the journal without words, the log of erasures, and the news. */
async function afterwards(deps: Deps, actor: Actor, ideas: readonly Idea[], kind: "person" | "words"): Promise<void> {
  for (const tableId of byTable(ideas).keys()) await deps.redrawBoards(tableId);
  for (const { id, tableId } of ideas) {
    const name = kind === "person" ? "anonymised" : "words-erased";
    await noteDeed(deps, tableId, deed(name, boardActor(actor), { subject: id }));
  }
  for (const tableId of byTable(ideas).keys()) deps.news.boardChanged(tableId);
  const at = new Date(deps.clock.now()).toISOString();
  await deps.store.noteErasure({ kind, count: ideas.length, at });
}
