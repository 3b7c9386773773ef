/** What a moderator does at one moment: a gesture on the board, or a command. */
import type * as Y from "yjs";
import { type RootName, rootsOf } from "../src/board/board-doc.ts";
import {
  assignToGroup,
  editIdeaText,
  groupIdeas,
  mergeIdeas,
  moveGroup,
  moveIdea,
  setIdeaSection,
  setProposalField,
  shiftIdea,
} from "../src/board/board-edits.ts";
import { newId } from "../src/client/random-id.ts";
import type { GroupId, IdeaId, ProposalId } from "../src/domain/ids.ts";
import { isId } from "../src/domain/ids.ts";
import { CHANGE_KINDS } from "../src/domain/proposal.ts";
import { draftProposal, hideSome, restoreHidden, scribe, showOnScreen, takeBack } from "./commands.ts";
import { drawStroke } from "./drawing.ts";
import type { Tablet } from "./tablet-part.ts";
import { typeWord } from "./wording.ts";

export type Gesture =
  | { readonly kind: "edit"; readonly drafts: readonly object[]; readonly change: (doc: Y.Doc) => void }
  | { readonly kind: "command"; readonly run: () => Promise<void> };

type Maker = (tablet: Tablet) => Gesture | null;

const edit = (change: (doc: Y.Doc) => void, drafts: readonly object[] = []): Gesture => ({
  kind: "edit",
  drafts,
  change,
});
const command =
  (run: (tablet: Tablet) => Promise<void>): Maker =>
  (tablet) => ({ kind: "command", run: () => run(tablet) });

/** Records of one root that are there now. */
function keysOf<K extends "idea" | "group" | "proposal">({ board }: Tablet, root: RootName, kind: K) {
  return [...rootsOf(board.doc())[root].keys()].filter((key) => isId(kind, key));
}

const someIdea = (tablet: Tablet): IdeaId | undefined => tablet.dice.pick(keysOf(tablet, "ideas", "idea"));

const drag: Maker = (tablet) => {
  const id = someIdea(tablet);
  if (!id) return null;
  const { dice } = tablet;
  const path = Array.from({ length: 4 }, () => [dice.below(1600), dice.below(2400)] as const);
  const end = [dice.below(1600), dice.below(2400)] as const;
  // The way of the finger is presence only; the board keeps where it was let go.
  return edit(
    (doc) => moveIdea(doc, id, end),
    path.map((pos) => ({ drag: { id, pos } })),
  );
};

const groupByName: Maker = (tablet) => {
  const id = someIdea(tablet);
  const title = id && tablet.play.ledger.ideas.get(id)?.group;
  if (!id || !title) return null;
  const existing = groupCalled(tablet, title);
  return edit((doc) => (existing ? assignToGroup(doc, id, existing) : groupIdeas(doc, newId("group"), title, [id])));
};

function groupCalled(tablet: Tablet, title: string): GroupId | undefined {
  const { groups } = rootsOf(tablet.board.doc());
  return keysOf(tablet, "groups", "group").find((id) => groups.get(id)?.get("title") === title);
}

const dragGroup: Maker = (tablet) => {
  const id = tablet.dice.pick(keysOf(tablet, "groups", "group"));
  const end = [tablet.dice.below(2400), tablet.dice.below(2400)] as const;
  return id ? edit((doc) => moveGroup(doc, id, end)) : null;
};

const correct: Maker = (tablet) => {
  const id = someIdea(tablet);
  const text = id && tablet.play.ledger.ideas.get(id)?.text;
  return id && text
    ? edit((doc) => editIdeaText(doc, id, `${text.slice(0, 900)} – poprawka ${tablet.dice.below(999)}`))
    : null;
};

const assignSection: Maker = (tablet) => {
  const id = someIdea(tablet);
  const section = (id && tablet.play.ledger.ideas.get(id)?.section) ?? null;
  return id ? edit((doc) => setIdeaSection(doc, id, section)) : null;
};

const shift: Maker = (tablet) => {
  const id = someIdea(tablet);
  const step = tablet.dice.chance(0.5) ? 1 : -1;
  return id ? edit((doc) => shiftIdea(doc, id, step)) : null;
};

const merge: Maker = (tablet) => {
  const into = someIdea(tablet);
  const group = into && tablet.play.ledger.ideas.get(into)?.group;
  const same = keysOf(tablet, "ideas", "idea").find(
    (id) => id !== into && tablet.play.ledger.ideas.get(id)?.group === group,
  );
  return into && group && same ? edit((doc) => mergeIdeas(doc, into, [same])) : null;
};

const someProposal = (tablet: Tablet): ProposalId | undefined =>
  tablet.dice.pick(keysOf(tablet, "proposals", "proposal"));

const word: Maker = (tablet) => {
  const id = someProposal(tablet);
  return id ? edit((doc) => typeWord(tablet, doc, id)) : null;
};

const decideChange: Maker = (tablet) => {
  const id = someProposal(tablet);
  const change = tablet.dice.pick(CHANGE_KINDS) ?? null;
  return id ? edit((doc) => setProposalField(doc, id, "change", change)) : null;
};

const draw: Maker = ({ dice }) => edit((doc) => drawStroke(doc, dice));

/** How often each is tried, out of the sum of all. */
const WEIGHTED: readonly (readonly [number, Maker])[] = [
  [28, drag],
  [16, groupByName],
  [5, dragGroup],
  [6, correct],
  [7, assignSection],
  [4, shift],
  [2, merge],
  [18, word],
  [2, decideChange],
  [6, draw],
  [2, command(draftProposal)],
  [1, command(hideSome)],
  [2, command(restoreHidden)],
  [1, command(takeBack)],
  [2, command(scribe)],
  [1, command(showOnScreen)],
];
const SUM = WEIGHTED.reduce((sum, [weight]) => sum + weight, 0);

/** The next thing this moderator does; a stroke on the canvas when there is nothing else to touch yet. */
export function gestureOf(tablet: Tablet): Gesture {
  let left = tablet.dice.next() * SUM;
  for (const [weight, make] of WEIGHTED) {
    left -= weight;
    if (left < 0) return make(tablet) ?? edit((doc) => drawStroke(doc, tablet.dice));
  }
  return edit((doc) => drawStroke(doc, tablet.dice));
}
