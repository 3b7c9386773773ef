import type { LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { LinkId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";

/** Makes a screen's link invalid at once, also for a computer that is in. Revoking again is harmless. */
export async function revokeScreen(
  deps: Deps,
  actor: Actor,
  { linkId }: { readonly linkId: LinkId },
): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const { store, presence, news } = deps;
  const link = await store.link(linkId);
  if (link?.kind !== "screen") return refused("unknown-screen");
  await store.revokeLink(linkId);
  presence.dropLink(linkId);
  await store.changeState((state) => ({
    ...state,
    show: { ...state.show, screens: state.show.screens.filter((screen) => screen.linkId !== linkId) },
  }));
  news.screenChanged();
  return readLinks(deps, actor);
}
