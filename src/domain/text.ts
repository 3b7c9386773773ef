/**
 * What people type, made safe to store: NFC, no control or bidirectional-override characters, one
 * kind of line break, no blank edges. Markup and formula-like text stay: they are shown as text
 * and made safe where they leave (CSV).
 */

/** C0/C1 controls except line feed and tab, zero-width and bidi controls, byte-order mark, halves of a character. */
const UNWANTED =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** `text` as it is stored. Joiners inside emoji (U+200D) and Polish letters survive. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(UNWANTED, "")
    .normalize("NFC")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
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
