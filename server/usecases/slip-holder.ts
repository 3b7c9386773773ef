import type { ParticipantId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { parseSlip } from "../../src/domain/slip.ts";
import type { Deps } from "./deps.ts";
import type { SlipTrier } from "./slip-ports.ts";

export interface SlipHolder {
  readonly hash: string;
  /** Oldest first; none: the slip is still blank. */
  readonly seats: readonly ParticipantId[];
}

/**
 * Whose slip this is. Refused with `slip-wrong`, or with `too-many-tries` when this session (or, from
 * outside the meeting, everybody together) tried too many wrong ones.
 */
export async function slipHolder(deps: Deps, typed: string, trier: SlipTrier): Promise<Result<SlipHolder>> {
  if (!deps.slipGuard.mayTry(trier)) return refused("too-many-tries");
  const code = parseSlip(typed);
  const hash = code === null ? null : deps.slipCodes.hash(code);
  const seats = hash === null ? null : await deps.slips.seats(hash);
  if (hash !== null && seats !== null) return done({ hash, seats });
  deps.slipGuard.failed(trier);
  return refused("slip-wrong");
}
