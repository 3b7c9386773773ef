import type { LinksView } from "../../src/contract/link-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import type { LinkId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { newToken } from "./new-token.ts";
import { readLinks } from "./read-links.ts";
import { allowedMeeting } from "./rights.ts";

interface Command {
  readonly id: LinkId;
  readonly kind: HelperKind;
  readonly name: string;
}

/** A link with a name for another organiser or an observer. The same id again is the same link. */
export async function addHelper(deps: Deps, actor: Actor, command: Command): Promise<Result<LinksView>> {
  const allowed = allowedMeeting(actor, "let-in");
  if (!allowed.ok) return allowed;
  const name = clean(command.name);
  if (name === "" || lengthOf(name) > LIMITS.screenName) return refused("bad-request");
  const added = await deps.turns.inTurn("helpers", () => add(deps, { ...command, name }));
  return added.ok ? readLinks(deps, actor) : added;
}

async function add({ store, random }: Deps, { id, kind, name }: Command): Promise<Result<null>> {
  const links = await store.links();
  const known = links.find((link) => link.id === id);
  if (known) return known.kind === kind && !known.revoked ? done(null) : refused("conflict");
  const working = links.filter((link) => (link.kind === "co-organiser" || link.kind === "observer") && !link.revoked);
  if (working.length >= LIMITS.helpers) return refused("too-large");
  await store.addLink({ id, kind, name, token: newToken(random), revoked: false, used: false });
  return done(null);
}
