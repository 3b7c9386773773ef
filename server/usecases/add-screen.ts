import type { LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { LinkId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Slide } from "../../src/domain/screen.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { newToken } from "./new-token.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";
import { isShowable } from "./show-slide.ts";

/** Another screen with a name and a link of its own. The same id again is the same screen. */
export async function addScreen(
  deps: Deps,
  actor: Actor,
  command: { readonly id: LinkId; readonly name: string; readonly slide: Slide | null },
): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const name = clean(command.name);
  if (lengthOf(name) > LIMITS.screenName) return refused("bad-request");
  const showable = command.slide === null ? null : await isShowable(deps, command.slide);
  if (showable && !showable.ok) return showable;
  const added = await deps.turns.inTurn("screens", () => add(deps, command.id, name, command.slide));
  return added.ok ? readLinks(deps, actor) : added;
}

async function add(deps: Deps, id: LinkId, name: string, slide: Slide | null): Promise<Result<null>> {
  const { store, random, news } = deps;
  const links = await store.links();
  const known = links.find((link) => link.id === id);
  if (known) return known.kind === "screen" && !known.revoked ? { ok: true, value: null } : refused("conflict");
  const working = links.filter((link) => link.kind === "screen" && !link.revoked);
  if (working.length >= LIMITS.screens) return refused("screens-full");
  const isWorking = new Set(working.map((link) => link.id));
  // The link last: a screen that is half made is only a setting that nobody can use.
  await store.changeState((state) => {
    const screens = state.show.screens.filter(({ linkId }) => isWorking.has(linkId));
    return { ...state, show: { ...state.show, screens: [...screens, { linkId: id, name, slide }] } };
  });
  await store.addLink({ id, kind: "screen", token: newToken(random), revoked: false, used: false });
  news.screenChanged();
  return { ok: true, value: null };
}
