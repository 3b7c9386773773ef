import type { BlankSlipsView } from "../../src/contract/slip-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { CommandId } from "../../src/domain/ids.ts";
import { done, type Result } from "../../src/domain/result.ts";
import type { Deps } from "./deps.ts";
import { allowedMeeting } from "./rights.ts";
import { slipView } from "./slip-view.ts";

/** Slips and what is printed with them. Plain data: it travels to the thread that prints. */
export interface SlipsData extends BlankSlipsView {
  readonly title: string;
  readonly subtitle: string;
  /** The city. */
  readonly organiser: string;
  readonly date: string;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** A printing of slips, to be put on paper. */
export async function slipsToPrint(
  deps: Deps,
  actor: Actor,
  printing: { readonly id: CommandId; readonly count: number },
): Promise<Result<SlipsData>> {
  const printed = await printSlips(deps, actor, printing);
  if (!printed.ok) return printed;
  const { title, subtitle, organiser, date } = await deps.store.meeting();
  return done({ ...printed.value, title, subtitle, organiser, date, madeAt: new Date(deps.clock.now()).toISOString() });
}

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
