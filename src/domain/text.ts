/**
 * What people type, made safe to store: NFC, no control or bidirectional-override characters, one
 * kind of line break, no blank edges, no towers of marks, nothing that cannot be seen. Markup and formula-like text stay: they are shown as text
 * and made safe where they leave (CSV).
 */

/**
 * C0/C1 controls except line feed and tab, zero-width and bidi controls, byte-order mark, halves of a
 * character, and what Unicode promises will never be a character.
 */
const UNWANTED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cs}]|\p{Noncharacter_Code_Point}/gu;
/** Also Word's line and page break. */
const LINE_BREAK = /\r\n?|[\u000B\u000C\u2028\u2029]/g;
/** More marks on one letter than any script sets: they would stand across what others wrote. */
const TOWER = /(\p{M}{4})\p{M}+/gu;
/** Something to see: not only joiners, marks without a letter, or letters that are blank. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\s\u115F\u1160\u2800\u3164\uFFA0]/u;

/** `text` without what nobody can see or no document can hold; blank edges stay, because somebody may still be typing. */
export const legible = (text: string): string => text.replace(LINE_BREAK, "\n").replace(UNWANTED, "");

/** `text` as it is stored; empty when there is nothing to see. Joiners inside emoji (U+200D) and Polish letters survive. */
export function clean(text: string): string {
  const tidy = legible(text)
    .normalize("NFC")
    .replace(TOWER, "$1")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return VISIBLE.test(tidy) ? tidy : "";
}

/** Length as a person counts it: an emoji or a letter with a mark is one. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of new Intl.Segmenter("pl", { granularity: "grapheme" }).segment(text)) count += 1;
  return count;
}

/** Both sides of a search are folded: lower case, no diacritics, `ł` to `l`, plain quotes, dashes and spaces. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/ł/g, "l")
    .replace(/[\u00A0\u202F]/g, " ")
    .replace(/[„”“]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[‐‑–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
