/** Two moderators type in one proposal: word after word, each at the end of what stands there now. */
import * as Y from "yjs";
import { PROPOSAL_TEXTS, type ProposalText, rootsOf } from "../src/board/board-doc.ts";
import type { ProposalId } from "../src/domain/ids.ts";
import type { Tablet } from "./tablet-part.ts";

/** Longest text typed, in characters; the limit of the product is far away. */
const ENOUGH = 1500;

/** Types the next word of the sample's wording into one of the proposal's texts, and remembers it. */
export function typeWord({ play, dice }: Tablet, doc: Y.Doc, id: ProposalId): void {
  const trace = play.ledger.proposals.get(id);
  const field: ProposalText = dice.pick(PROPOSAL_TEXTS) ?? "wording";
  const text = rootsOf(doc).proposals.get(id)?.get(field);
  if (!trace || !(text instanceof Y.Text) || text.length > ENOUGH) return;
  const words = sampleWords(play.sample.map(({ proposal }) => proposal?.wording ?? ""));
  const word = dice.pick(words) ?? "program";
  text.insert(text.length, `${word} `);
  trace.typed.set(field, [...(trace.typed.get(field) ?? []), word]);
}

const sampleWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== "");

/** The words that stand in a text, sorted, so that two texts can be compared as bags of words. */
export const bagOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== "")
    .sort();
