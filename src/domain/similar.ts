/**
 * Hints that two ideas may say the same. Made for Polish, where one word has a dozen endings: words
 * are folded, cut to a stem, and compared as sets; what is left is compared by letters in threes.
 * A hint only, never a decision.
 */
import { fold } from "./text.ts";

/** Words that carry no subject. */
const FILLERS = new Set(
  (
    "a aby albo ale bo by byc co czy dla do go i ich im ja jak jako je jego jej jest jeszcze juz kiedy kto ktora ktore " +
    "ktory lub ma maja mi moze mozna na nad nam nas nasz nasze nie niech nim o od on ona oni oraz po pod prosze przed " +
    "przez przy sa sie swoj ta tak taki takze tam te tego tej ten teraz to tu tylko tym u w wiecej we wiec wszystkie " +
    "wszystkich z za ze zeby"
  ).split(" "),
);

/** From this on two texts are called similar. Chosen on the sample meeting: duplicates in, neighbours out. */
export const SIMILAR_FROM = 0.5;

/** What is compared of one text; make it once per text. */
export interface Fingerprint {
  readonly stems: ReadonlySet<string>;
  readonly threes: ReadonlySet<string>;
}

export function fingerprint(text: string): Fingerprint {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !FILLERS.has(word));
  const threes = new Set<string>();
  for (const word of words) for (const three of threesOf(word)) threes.add(three);
  return { stems: new Set(words.map(stem)), threes };
}

/** Likeness of two texts, 0 to 1. */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  return Math.max(overlap(a.stems, b.stems), share(a.threes, b.threes));
}

/** The part of a Polish word that its endings leave alone: about two thirds, at least four letters. */
function stem(word: string): string {
  return word.length <= 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)));
}

function threesOf(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(1, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}

/** Shared items against the shorter text, softened so that one common word in a long text is not enough. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  const both = common(a, b);
  if (both < 2 && Math.max(a.size, b.size) > 2) return 0;
  return (both / smaller + share(a, b)) / 2;
}

/** Shared items against all items of both. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
