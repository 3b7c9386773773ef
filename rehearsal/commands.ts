/** What a moderator asks the server for: commands over HTTP, each with an id of its own where it makes something. */
import { rootsOf } from "../src/board/board-doc.ts";
import type { Answer } from "../src/client/api.ts";
import { newId } from "../src/client/random-id.ts";
import { type IdeaId, isId } from "../src/domain/ids.ts";
import type { RefusalCode } from "../src/domain/refusal.ts";
import { newIdeaTrace, noteRefusal } from "./ledger.ts";
import { pause } from "./part.ts";
import { markedText, pickIdea } from "./sample.ts";
import type { Tablet } from "./tablet-part.ts";

const MOST_PROPOSALS = 5;
const TRIES = 8;

/** Repeats a command until it is answered. `honest`: refusals that another moderator may have caused. */
async function ask<T>(
  { play, dice }: Tablet,
  name: string,
  send: () => Promise<Answer<T>>,
  honest: readonly RefusalCode[] = [],
): Promise<T | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await send();
    if (answer.kind === "done") return answer.value;
    if (answer.kind === "refused") {
      if (!honest.includes(answer.refusal)) noteRefusal(play.ledger, name, answer.refusal);
      return undefined;
    }
    await pause(dice.between(300, 1200));
  }
  play.ledger.troubles.push(`${name} was never answered`);
  return undefined;
}

const onBoard = ({ board }: Tablet): IdeaId[] =>
  [...rootsOf(board.doc()).ideas.keys()].filter((key) => isId("idea", key));

/** Starts a proposal from one to three ideas of the board. */
export async function draftProposal(tablet: Tablet): Promise<void> {
  const { play, door, board, dice, tableId } = tablet;
  const ideas = onBoard(tablet);
  if (ideas.length === 0 || rootsOf(board.doc()).proposals.size >= MOST_PROPOSALS) return;
  const sources = Array.from({ length: 1 + dice.below(3) }, () => dice.pick(ideas)).filter((id) => id !== undefined);
  const trace = { id: newId("proposal"), tableId, ackedAt: null, n: null, typed: new Map<string, string[]>() };
  const body = { id: trace.id, sources: [...new Set(sources)] };
  play.ledger.proposals.set(trace.id, trace);
  // `unknown-idea`: a source was taken back in the same moment, and no proposal was made.
  const made = await ask(tablet, "draftProposal", () => door.call("draftProposal", body), ["unknown-idea"]);
  if (made) Object.assign(trace, { ackedAt: performance.now(), n: made.n });
  else play.ledger.proposals.delete(trace.id);
}

/** Hides an idea of the inbox or the board, with a reason. */
export async function hideSome(tablet: Tablet): Promise<void> {
  const id = tablet.dice.pick([...tablet.inbox.keys(), ...onBoard(tablet)]);
  const trace = id && tablet.play.ledger.ideas.get(id);
  if (!trace) return;
  trace.takenOff = true;
  const body = { ideaId: trace.id, reason: "Próba: ukryto i przywrócono" };
  await ask(tablet, "hideIdea", () => tablet.door.call("hideIdea", body));
}

/** Gives a hidden idea back to the inbox. */
export async function restoreHidden(tablet: Tablet): Promise<void> {
  const view = await ask(tablet, "moderator", () => tablet.door.call("moderator", {}));
  const hidden = view?.hidden.find(({ id }) => tablet.play.ledger.ideas.has(id));
  if (hidden) await ask(tablet, "restoreIdea", () => tablet.door.call("restoreIdea", { ideaId: hidden.id }));
}

/** From the board back to the inbox. */
export async function takeBack(tablet: Tablet): Promise<void> {
  const id = tablet.dice.pick(onBoard(tablet));
  const trace = id && tablet.play.ledger.ideas.get(id);
  if (!trace) return;
  trace.takenOff = true;
  await ask(tablet, "unplaceIdea", () => tablet.door.call("unplaceIdea", { ideaId: trace.id }), ["idea-hidden"]);
}

/** Writes down something spoken; it goes straight to the board. */
export async function scribe(tablet: Tablet): Promise<void> {
  const { play, seat, side, door, dice, tableId } = tablet;
  const idea = pickIdea(play.sample, seat.number, dice);
  const text = markedText(idea, `${seat.mark} ${side} ${dice.below(1e6)}`);
  const facts = { id: newId("idea"), tableId, text, group: idea.group, section: idea.section };
  const trace = newIdeaTrace({ ...facts, sentAt: performance.now() });
  // It never waits in the inbox, so its way is not one to be timed.
  trace.disturbed = true;
  play.ledger.ideas.set(trace.id, trace);
  const body = { id: trace.id, text, sketch: null, source: dice.chance(0.5) ? "spoken" : "paper" } as const;
  const made = await ask(tablet, "scribeIdea", () => door.call("scribeIdea", body));
  if (made) Object.assign(trace, { ackedAt: performance.now(), placedAt: performance.now(), n: made.n });
}

/** "Pokaż na ekranie": the own board or one of its ideas; refused while others lead the screen. */
export async function showOnScreen(tablet: Tablet): Promise<void> {
  const { dice, door, tableId } = tablet;
  const id = dice.pick(onBoard(tablet));
  const slide =
    id && dice.chance(0.5)
      ? ({ kind: "idea", tableId, ideaId: id } as const)
      : ({ kind: "board", tableId, page: 0 } as const);
  await ask(tablet, "showFromTable", () => door.call("showFromTable", { slide }), ["idea-hidden", "floor-needed"]);
}
