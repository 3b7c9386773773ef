/**
 * The Yjs document of one table: its roots and the shape of each record, defined once.
 *
 * Every record is a nested Y.Map with one register per unit of meaning, so two people who change
 * different things of one card both keep their change. Words (`ideas`) and places (`places`) are
 * different roots: dragging never undoes wording. Only the server creates and removes ideas and
 * proposals; moderators' clients edit the rest (`board-guard`). What is not for everyone (inbox,
 * hidden ideas) is never here.
 */
import type * as Y from "yjs";
import type { IdeaSource } from "../domain/idea.ts";
import type { GroupId, IdeaId } from "../domain/ids.ts";
import type { ChangeKind } from "../domain/proposal.ts";

/** Version of the shapes below; stored in `meta`, migrated on the server when a board is loaded. */
export const BOARD_SCHEMA = 1;

/** Names of the document's roots. Anything else in an update is refused. */
export const ROOTS = ["meta", "ideas", "places", "groups", "drawing", "proposals"] as const;
export type RootName = (typeof ROOTS)[number];

/** Words of a placed idea. All but `text`, `section` and `mergedInto` are stamped by the server. */
export interface IdeaFields {
  n: number;
  text: string;
  hasSketch: boolean;
  /** Not there: no. */
  hasPhoto?: boolean | undefined;
  signature: string | null;
  source: IdeaSource;
  /** ISO 8601, UTC. */
  at: string;
  section: number | null;
  mergedInto: IdeaId | null;
}

/** Fields of an idea that moderators may change over Yjs. */
export const IDEA_EDITABLE = ["text", "section", "mergedInto"] as const satisfies readonly (keyof IdeaFields)[];

/** Where a placed idea lies. `pos` is the canvas position as one value: [x, y] in canvas units. */
export interface PlaceFields {
  pos: readonly [number, number];
  group: GroupId | null;
  /** Fractional index: the order inside its group on the list. */
  order: string;
}

export interface GroupFields {
  title: string;
  pos: readonly [number, number];
  order: string;
}

/** tldraw's shapes that people draw with. No image, video, bookmark or embed: those load what is not ours. */
export const DRAWN_SHAPES = ["draw", "geo", "arrow", "line", "text", "highlight", "frame"] as const;

/**
 * A free drawing: one tldraw shape or binding. `type` is the tldraw shape type; each prop has its
 * own register, `p:<prop>`; the rest as tldraw names them.
 */
export interface DrawingFields {
  typeName: "shape" | "binding";
  type: string;
  pos: readonly [number, number];
  rotation: number;
  index: string;
  parent: string;
  opacity: number;
  fromId?: string;
  toId?: string;
  [prop: `p:${string}`]: unknown;
}

/** Registers of a proposal; its three texts are `Y.Text` under the keys of `PROPOSAL_TEXTS`. */
export interface ProposalFields {
  n: number;
  section: number | null;
  change: ChangeKind | null;
  /** Ids of its source ideas, in order, as one value. */
  sources: readonly IdeaId[];
  priority: boolean;
  /** Taken off the table by the server; its record stays, so that nothing typed meanwhile is lost. */
  removed?: boolean;
}
export const PROPOSAL_EDITABLE = [
  "section",
  "change",
  "sources",
  "priority",
] as const satisfies readonly (keyof ProposalFields)[];
export const PROPOSAL_TEXTS = ["wording", "current", "justification"] as const;
export type ProposalText = (typeof PROPOSAL_TEXTS)[number];

export interface MetaFields {
  schema: number;
  /** Counts up when the server rebuilds the document; clients with an older one start anew. */
  epoch: number;
  /** tldraw's schema version, so drawings can be migrated. */
  tldraw: string;
}

/** The roots of a document, typed. Reading them creates nothing on the wire. */
export function rootsOf(doc: Y.Doc) {
  return {
    meta: doc.getMap<unknown>("meta"),
    ideas: doc.getMap<Y.Map<unknown>>("ideas"),
    places: doc.getMap<Y.Map<unknown>>("places"),
    groups: doc.getMap<Y.Map<unknown>>("groups"),
    drawing: doc.getMap<Y.Map<unknown>>("drawing"),
    proposals: doc.getMap<Y.Map<unknown>>("proposals"),
  } as const;
}
export type BoardRoots = ReturnType<typeof rootsOf>;

/** Gives a new, empty document its meta record. Server only; a client never seeds. */
export function seedBoard(doc: Y.Doc, meta: MetaFields): void {
  const { meta: root } = rootsOf(doc);
  doc.transact(() => {
    for (const [key, value] of Object.entries(meta)) root.set(key, value);
  });
}
