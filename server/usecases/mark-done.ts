import type { PhoneRoundView } from "../../src/contract/round-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Result } from "../../src/domain/result.ts";
import { markDone as mark } from "../../src/domain/round.ts";
import type { Deps } from "./deps.ts";
import { takePart } from "./take-part.ts";

/** Says "gotowe" in the round named by `key`, or not yet. For a round that is over it changes nothing. */
export const markDone = (
  deps: Deps,
  actor: Actor,
  command: { readonly key: string; readonly done: boolean },
): Promise<Result<PhoneRoundView>> => takePart(deps, actor, (round, id) => mark(round, command.key, id, command.done));
