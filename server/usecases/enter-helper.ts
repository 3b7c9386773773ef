import type { Actor } from "../../src/domain/access.ts";
import type { HelperKind } from "../../src/domain/helper.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";

type HelperActor = Extract<Actor, { role: "organiser" | "observer" }>;

/** Enters with the link of another organiser or an observer, any number of times until it is revoked. */
export async function enterHelper(
  { store }: Pick<Deps, "store">,
  { kind, token }: { readonly kind: HelperKind; readonly token: string },
): Promise<Result<HelperActor>> {
  const link = await store.linkByToken(token);
  if (link?.kind !== kind || link.revoked) return refused("link-invalid");
  return done({ role: kind === "observer" ? "observer" : "organiser", linkId: link.id });
}
