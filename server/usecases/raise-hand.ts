import type { PhoneRoundView } from "../../src/contract/round-views.ts";
import type { Actor } from "../../src/domain/access.ts";
import type { Result } from "../../src/domain/result.ts";
import { moveHand } from "../../src/domain/round.ts";
import type { Deps } from "./deps.ts";
import { takePart } from "./take-part.ts";

/** Raises the own hand or lowers it; who speaks ends with it. */
export const raiseHand = (
  deps: Deps,
  actor: Actor,
  command: { readonly up: boolean },
): Promise<Result<PhoneRoundView>> => takePart(deps, actor, (round, id) => moveHand(round, id, command.up));
