import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Slide } from "../../src/domain/screen.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting, allowedTable } from "./rights.ts";

/** Shows something on the projector: the organiser anything, moderators what is on their own table's board. */
export async function showSlide(deps: Deps, actor: Actor, command: { readonly slide: Slide }): Promise<Result<null>> {
  const allowed = await maySee(deps, actor, command.slide);
  if (!allowed.ok) return allowed;
  await deps.store.changeState((state) => ({ ...state, slide: command.slide }));
  deps.news.screenChanged();
  return done(null);
}

async function maySee({ store, votes }: Deps, actor: Actor, slide: Slide): Promise<Result<null>> {
  switch (slide.kind) {
    case "join":
    case "timer":
    case "blank":
      return allowedMeeting(actor, "show-on-screen");
    case "ranking": {
      const table = await allowedTable(store, actor, "show-on-screen", slide.tableId);
      if (!table.ok) return table;
      const vote = await votes.vote(slide.tableId);
      return vote?.life.state === "closed" ? done(null) : refused("unknown-vote");
    }
    case "board":
    case "idea": {
      const table = await allowedTable(store, actor, "show-on-screen", slide.tableId);
      if (!table.ok) return table;
      if (slide.kind === "board") return done(null);
      const idea = await store.idea(slide.ideaId);
      if (
        !idea ||
        idea.tableId !== slide.tableId ||
        !(await allowedTable(store, actor, "read-board", slide.tableId)).ok
      )
        return refused("unknown-idea");
      return idea.place === "board" ? done(null) : refused("idea-hidden");
    }
  }
}
