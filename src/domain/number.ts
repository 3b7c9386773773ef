/**
 * Spoken numbers. An idea is `KUL-07`, a proposal `KUL-P04`: the table's mark and a running number
 * that is never reused and never renumbered; gaps are allowed. A part of an item that the coordinator
 * split adds a letter: `KUL-P04a`; a letter, too, is never given twice.
 */

/** `KUL-07`. Two digits at least, more when there are more. */
export const ideaNumber = (mark: string, n: number): string => `${mark}-${String(n).padStart(2, "0")}`;

/** `KUL-P04`. */
export const proposalNumber = (mark: string, n: number): string => `${mark}-P${String(n).padStart(2, "0")}`;

/**
 * Numbers printed on paper cards, the same for every table: `KUL-901` … `KUL-999`. Running numbers end
 * before them (`LIMITS.ideasPerTable`), so a card never meets a number that a phone was given.
 */
export const CARD_NUMBERS = { first: 901, last: 999 } as const;

/** Can a paper card have this number? */
export const isCardNumber = (n: number): boolean =>
  Number.isInteger(n) && n >= CARD_NUMBERS.first && n <= CARD_NUMBERS.last;

export interface SpokenNumber {
  readonly mark: string;
  readonly kind: "idea" | "proposal";
  readonly n: number;
  /** `a` for a part; empty for a whole. */
  readonly part: string;
}

/**
 * Reads what a person types to jump to something: `kul 7`, `KUL-07`, `kulp4`. A mark of three letters
 * is meant before one of four or two. Null: not a number.
 */
export function parseNumber(text: string): SpokenNumber | null {
  const match = /^\s*(\p{L}{3}|\p{L}{4}|\p{L}{2})[\s-]*(p?)\s*0*([0-9]{1,4})\s*([a-z]?)\s*$/iu.exec(text);
  if (!match) return null;
  const [, mark = "", p = "", digits = "", part = ""] = match;
  const n = Number(digits);
  return n === 0 ? null : { mark: mark.toUpperCase(), kind: p ? "proposal" : "idea", n, part: part.toLowerCase() };
}

/** Is `own` what somebody means by `wanted`? The number of a whole means its parts too. */
export const isSameNumber = (own: SpokenNumber | null, wanted: SpokenNumber): boolean =>
  own?.mark === wanted.mark &&
  own.kind === wanted.kind &&
  own.n === wanted.n &&
  (wanted.part === "" || own.part === wanted.part);
