import type { LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { LinkId } from "../../src/domain/ids.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";

/** Makes the link of another organiser or an observer invalid at once, also for who is in. Again is harmless. */
export async function revokeHelper(
  deps: Deps,
  actor: Actor,
  { linkId }: { readonly linkId: LinkId },
): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "let-in");
  if (!allowed.ok) return allowed;
  const link = await deps.store.link(linkId);
  if (link?.kind !== "co-organiser" && link?.kind !== "observer") return refused("link-invalid");
  await deps.store.revokeLink(linkId);
  deps.presence.dropLink(linkId);
  return readLinks(deps, actor);
}
