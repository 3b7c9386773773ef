import type { ScreenView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readScreen } from "./read-screen.ts";

export type ScreenActor = Extract<Actor, { role: "screen" }>;

/** Enters with the projector's link. */
export async function enterScreen(
  deps: Deps,
  command: { readonly token: string },
): Promise<Result<{ readonly actor: ScreenActor; readonly view: ScreenView }>> {
  const link = await deps.store.linkByToken(command.token);
  if (link?.kind !== "screen" || link.revoked) return refused("link-invalid");
  const actor: ScreenActor = { role: "screen", linkId: link.id };
  const view = await readScreen(deps, actor);
  return view.ok ? done({ actor, view: view.value }) : view;
}
