/**
 * Places where a long Polish word may break, for headings in narrow columns: Chrome knows no Polish
 * hyphenation, and a word broken just anywhere is hard to read. A rule of thumb, good enough for names:
 * a single consonant goes with the vowel after it, of several the first stays.
 */
const LONG_WORD = /\p{L}{12,}/gu;
const SHY = "\u00AD";
const VOWELS = "aąeęioóuyAĄEĘIOÓUY";
const CONSONANT = `(?:ch|cz|dz|dź|dż|rz|sz|[^\\P{L}${VOWELS}])`;
const BEFORE_ONE = new RegExp(`([${VOWELS}])(?=${CONSONANT}[${VOWELS}])`, "gu");
const AFTER_FIRST = new RegExp(`([${VOWELS}]${CONSONANT})(?=${CONSONANT}+[${VOWELS}])`, "gu");

/** `text` for showing, never for storing, with soft hyphens in its long words. */
export const softHyphens = (text: string): string =>
  text.replace(
    LONG_WORD,
    (word) =>
      word.slice(0, 2) +
      word.slice(2, -2).replace(BEFORE_ONE, `$1${SHY}`).replace(AFTER_FIRST, `$1${SHY}`) +
      word.slice(-2),
  );
