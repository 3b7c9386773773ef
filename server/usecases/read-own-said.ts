import type { OwnSaidView } from "../../src/contract/before-views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { done, type Result, refused } from "../../src/domain/result.ts";
import { formatSlip, parseSlip } from "../../src/domain/slip.ts";
import type { Deps } from "./deps.ts";
import type { SlipTrier } from "./slip-ports.ts";

/** A code that opened something. */
export interface OpenedSaid {
  readonly hash: string;
  readonly view: OwnSaidView;
}

/**
 * What was said before the meeting with this code. Refused with `declaration-code-wrong`, or with
 * `too-many-tries` when this browser, or everybody together, tried too many wrong ones.
 */
export async function readOwnSaid(deps: Deps, typed: string, trier: SlipTrier): Promise<Result<OpenedSaid>> {
  if (!deps.slipGuard.mayTry(trier)) return refused("too-many-tries");
  const code = parseSlip(typed);
  const hash = code === null ? null : deps.slipCodes.hash(code);
  const view = hash === null || code === null ? null : await viewOf(deps, hash, formatSlip(code));
  if (hash !== null && view !== null) return done({ hash, view });
  deps.slipGuard.failed(trier);
  return refused("declaration-code-wrong");
}

async function viewOf(deps: Deps, hash: string, code: string): Promise<OwnSaidView | null> {
  const declaration = await deps.before.declaration(hash);
  if (declaration) {
    const { tableId, people, organisation, needs } = declaration;
    return { kind: "declaration", code, tableId: await there(deps, tableId), people, organisation, needs };
  }
  const topic = await deps.before.suggestion(hash);
  if (!topic) return null;
  const { text, organisation, state, reason } = topic;
  const [tableId, addedTo] = await Promise.all([there(deps, topic.tableId), there(deps, topic.addedTo)]);
  return { kind: "topic", code, text, organisation, state, reason, tableId, addedTo };
}

const there = async ({ store }: Deps, id: TableId | null): Promise<TableId | null> =>
  id !== null && (await store.table(id)) ? id : null;
