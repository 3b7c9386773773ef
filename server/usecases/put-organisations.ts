import type { DeclarationsView } from "../../src/contract/before-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import { clean, lengthOf } from "../../src/domain/text.ts";
import type { Deps } from "./deps.ts";
import { readDeclarations } from "./read-declarations.ts";
import { allowedMeeting } from "./rights.ts";

/** Which organisations were represented: names only, as the organiser typed them, in the place of those before. */
export async function putOrganisations(
  deps: Deps,
  actor: Actor,
  command: { readonly names: readonly string[] },
): Promise<Result<DeclarationsView>> {
  const allowed = allowedMeeting(actor, "set-up");
  if (!allowed.ok) return allowed;
  const names = [...new Set(command.names.map(clean).filter((name) => name !== ""))];
  const fit = names.length <= LIMITS.organisations && names.every((name) => lengthOf(name) <= LIMITS.signature);
  if (!fit) return refused("organisations-invalid");
  await deps.before.putOrganisations(names);
  deps.news.declarationsChanged();
  return readDeclarations(deps, actor);
}
