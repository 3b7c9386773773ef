import type { BlankSlipsView } from "../../src/contract/slip-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { CommandId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";
import { slipView } from "./slip-view.ts";

/** Blank slips for people without a phone. The same printing asked for again gives the same slips. */
export async function printSlips(
  deps: Deps,
  actor: Actor,
  { id, count }: { readonly id: CommandId; readonly count: number },
): Promise<Result<BlankSlipsView>> {
  const allowed = allowedMeeting(actor, "run-meeting");
  if (!allowed.ok) return allowed;
  const codes = deps.slipCodes.blank(id, count);
  await deps.slips.add(
    codes.map((code) => deps.slipCodes.hash(code)),
    new Date(deps.clock.now()).toISOString(),
  );
  return done({ slips: codes.map((code) => slipView(deps, code)) });
}
