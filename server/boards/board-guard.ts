/**
 * What a moderator's update may do to a board. Judged on what it touched after it was applied: the
 * words, section and merging of ideas that are there, their places, groups, drawings, and the fields
 * and texts of proposals that are there. Everything else is refused with the reason.
 */
import * as Y from "yjs";
import { z } from "zod";
import { type BoardRoots, IDEA_EDITABLE, PROPOSAL_EDITABLE, PROPOSAL_TEXTS } from "../../src/board/board-doc.ts";
import { RECORD } from "../../src/board/board-read.ts";
import type { GuardReason } from "../../src/contract/board-wire.ts";
import { isId } from "../../src/domain/ids.ts";
import { LIMITS } from "../../src/domain/limits.ts";
import { pictureOf } from "../../src/domain/picture.ts";
import { clean } from "../../src/domain/text.ts";
import { DRAWING_FIELDS, judgeDrawing } from "./drawing-guard.ts";
import type { Spot } from "./touched.ts";

type Verdict = GuardReason | null;
type Judge = (spot: Spot, transaction: Y.Transaction, roots: BoardRoots) => Verdict;

/** A record knows its fields, and no others. */
const SHAPE = {
  ideas: z.strictObject(RECORD.ideas.shape),
  places: z.strictObject(RECORD.places.shape),
  groups: z.strictObject(RECORD.groups.shape),
  proposals: z.strictObject(RECORD.proposals.shape),
} as const;

const IDEA_WRITABLE: ReadonlySet<string> = new Set(IDEA_EDITABLE);
const PROPOSAL_WRITABLE: ReadonlySet<string> = new Set(PROPOSAL_EDITABLE);
const TEXTS: ReadonlySet<string | null> = new Set(PROPOSAL_TEXTS);

/** Null when everything that was touched may be touched and is in order afterwards. */
export function judge(spots: readonly Spot[], transaction: Y.Transaction, roots: BoardRoots): Verdict {
  for (const spot of spots) {
    const verdict = judgeSpot(spot, transaction, roots);
    if (verdict !== null) return verdict;
  }
  return null;
}

function judgeSpot(spot: Spot, transaction: Y.Transaction, roots: BoardRoots): Verdict {
  if (spot.root === null || spot.root === "meta") return "unknown-root";
  if (spot.field !== null) return judgeText(spot);
  return spot.keys.has(null) ? "invalid-record" : JUDGES[spot.root](spot, transaction, roots);
}

const JUDGES: Readonly<Record<Exclude<NonNullable<Spot["root"]>, "meta">, Judge>> = {
  ideas: (spot, transaction, roots) =>
    spot.id === null ? recordsReason(spot, transaction, "idea") : judgeIdea(spot, roots),
  places: (spot, _transaction, roots) =>
    fits(spot, PLACE_FIELDS) ? null : firstOf(spot, (id) => judgePlace(id, roots)),
  groups: (spot, _transaction, roots) =>
    fits(spot, GROUP_FIELDS)
      ? null
      : (firstOf(spot, (id) => judgeGroup(id, roots)) ?? counted(spot, roots.groups, LIMITS.groupsPerTable)),
  drawing: (spot, _transaction, roots) =>
    fits(spot, DRAWING_FIELDS)
      ? null
      : (firstOf(spot, (id) => judgeDrawn(id, roots)) ?? counted(spot, roots.drawing, LIMITS.drawingsPerTable)),
  proposals: (spot, transaction, roots) =>
    spot.id === null ? recordsReason(spot, transaction, "proposal") : judgeProposal(spot, roots),
};

/** Fields that can be judged by themselves, whatever the rest of their record says: what a drag changes. */
const PLACE_FIELDS: Fields = RECORD.places.shape;
const GROUP_FIELDS: Fields = { pos: RECORD.groups.shape.pos, order: RECORD.groups.shape.order };
type Fields = Readonly<Record<string, z.ZodType>>;

/** Only such fields of one record were changed, to what they may be: the common case, and the quickest. */
function fits({ id, type, keys }: Spot, fields: Fields): boolean {
  if (id === null || !(type instanceof Y.Map)) return false;
  for (const key of keys) {
    const shape = key !== null && Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (key === null || shape === undefined || !shape.safeParse(type.get(key)).success) return false;
  }
  return true;
}

/** Only the server makes and removes ideas and proposals; what exactly was tried names the reason. */
function recordsReason({ type, keys }: Spot, transaction: Y.Transaction, kind: "idea" | "proposal"): GuardReason {
  const { changes } = new Y.YEvent(type, transaction);
  const actions = [...keys].map((key) => changes.keys.get(key ?? "")?.action);
  if (actions.includes("add")) return `${kind}-created`;
  return kind === "idea" && actions.includes("delete") ? "idea-deleted" : `${kind}-identity`;
}

function firstOf({ id, keys }: Spot, judgeOne: (id: string) => Verdict): Verdict {
  if (id !== null) return judgeOne(id);
  for (const key of keys) {
    const verdict = judgeOne(key ?? "");
    if (verdict !== null) return verdict;
  }
  return null;
}

const counted = ({ id }: Spot, root: { readonly size: number }, limit: number): Verdict =>
  id === null && root.size > limit ? "too-many" : null;

function judgeIdea({ id, keys }: Spot, roots: BoardRoots): Verdict {
  for (const key of keys)
    if (!IDEA_WRITABLE.has(key ?? "")) return key && key in RECORD.ideas.shape ? "idea-identity" : "invalid-record";
  const idea = parse(SHAPE.ideas, roots.ideas.get(id ?? ""));
  if (idea === null || clean(idea.text) !== idea.text || idea.mergedInto === id) return "invalid-record";
  return idea.text === "" && pictureOf(idea) === null ? "invalid-record" : null;
}

function judgePlace(id: string, roots: BoardRoots): Verdict {
  if (!roots.places.has(id)) return roots.ideas.has(id) ? "idea-deleted" : null;
  return roots.ideas.has(id) && parse(SHAPE.places, roots.places.get(id)) !== null ? null : "invalid-record";
}

function judgeGroup(id: string, roots: BoardRoots): Verdict {
  if (!roots.groups.has(id)) return null;
  const group = isId("group", id) ? parse(SHAPE.groups, roots.groups.get(id)) : null;
  return group !== null && clean(group.title) === group.title ? null : "invalid-record";
}

function judgeDrawn(id: string, roots: BoardRoots): Verdict {
  if (!roots.drawing.has(id)) return null;
  const record: unknown = roots.drawing.get(id);
  return record instanceof Y.Map ? judgeDrawing(id, record, roots.drawing) : "invalid-record";
}

function judgeProposal({ id, keys }: Spot, roots: BoardRoots): Verdict {
  for (const key of keys) {
    if (!PROPOSAL_WRITABLE.has(key ?? ""))
      return key && key in RECORD.proposals.shape ? "proposal-identity" : "invalid-record";
  }
  return parse(SHAPE.proposals, roots.proposals.get(id ?? ""), TEXTS) === null ? "invalid-record" : null;
}

/** A proposal's text holds letters only, no formatting or embedded things, within its bound. */
function judgeText({ root, field, type, keys }: Spot): Verdict {
  if (root !== "proposals" || !TEXTS.has(field) || !(type instanceof Y.Text)) return "invalid-record";
  if ([...keys].some((key) => key !== null) || !isPlainText(type)) return "invalid-record";
  return type.length > LIMITS.proposalText * 4 ? "too-large" : null;
}

const isPlainText = (text: Y.Text): boolean =>
  text
    .toDelta()
    .every((part: { insert?: unknown; attributes?: unknown }) => typeof part.insert === "string" && !part.attributes);

/** The record's registers in their shape, or null. Nested types only where texts belong. */
function parse<T>(shape: z.ZodType<T>, record: unknown, texts: ReadonlySet<string | null> = new Set()): T | null {
  if (!(record instanceof Y.Map)) return null;
  const fields: Record<string, unknown> = {};
  for (const [key, value] of record) {
    if (key === "__proto__") return null;
    fields[key] = value instanceof Y.Text && texts.has(key) ? value.toJSON() : value;
  }
  const parsed = shape.safeParse(fields);
  return parsed.success ? parsed.data : null;
}
