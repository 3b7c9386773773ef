import type { MeView } from "../../src/contract/views.ts";
import type { Actor } from "../../src/domain/access.ts";
import { acceptSignature, type Signature } from "../../src/domain/idea.ts";
import { type Result, refused } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { readMe } from "./read-me.ts";
import { allowedTable } from "./rights.ts";

/** Sets how the participant's next ideas are signed; ideas already sent keep theirs. */
export async function sign(
  deps: Deps,
  actor: Actor,
  command: { readonly signature: Signature },
): Promise<Result<MeView>> {
  if (actor.role !== "participant") return refused("not-allowed");
  const table = await allowedTable(deps.store, actor, "sign", actor.tableId);
  if (!table.ok) return table;
  const signature = acceptSignature(command.signature);
  if (!signature.ok) return signature;
  if (!deps.pace.take(actor.id)) return refused("slow-down");
  await deps.store.sign(actor.id, signature.value);
  return readMe(deps, actor);
}
