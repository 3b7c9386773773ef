import type { OverviewView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { isFresh } from "./new-token.ts";
import { readOverview } from "./read-overview.ts";

export type Organiser = Extract<Actor, { role: "organiser" }>;
type Command = { readonly password: string } | { readonly token: string };

/** Enters with the password, or with a one-time link of the last 24 hours. `address` is only for the limit of tries. */
export async function enterOrganiser(
  deps: Deps,
  command: Command,
  address: string,
): Promise<Result<{ readonly actor: Organiser; readonly view: OverviewView }>> {
  const proof =
    "password" in command ? checkPassword(deps, command.password, address) : await useToken(deps, command.token);
  if (!proof.ok) return proof;
  const actor: Organiser = { role: "organiser" };
  const view = await readOverview(deps, actor);
  return view.ok ? done({ actor, view: view.value }) : view;
}

function checkPassword({ isPassword, loginGuard }: Deps, given: string, address: string): Result<null> {
  if (!loginGuard.mayTry(address)) return refused("too-many-tries");
  const right = isPassword(given);
  if (right) loginGuard.succeeded(address);
  else loginGuard.failed(address);
  return right ? done(null) : refused("password-wrong");
}

/** Not counted as a try: the secret cannot be guessed, and whoever tries passwords must not lock this way too. */
async function useToken({ store, clock }: Deps, token: string): Promise<Result<null>> {
  const link = await store.linkByToken(token);
  if (link?.kind !== "organiser" || link.revoked || !isFresh(token, clock.now())) return refused("link-invalid");
  return (await store.useLink(link.id)) ? done(null) : refused("link-invalid");
}
