/** The moment at which a rehearsal ends and the meeting begins, with everything removed. */
import { fold } from "./text.ts";

/** Words to type before everything is removed: harder to type once the meeting itself has run. */
export const WORDS = {
  rehearsal: { pl: "usuń próbę", en: "remove the rehearsal", uk: "видалити репетицію" },
  meeting: { pl: "usuń całe spotkanie", en: "remove the whole meeting", uk: "видалити всю зустріч" },
} as const;

/** Which word has to be typed: `hasRun` when real phases have run, so real content would go. */
export const wordsFor = (hasRun: boolean): (typeof WORDS)[keyof typeof WORDS] =>
  hasRun ? WORDS.meeting : WORDS.rehearsal;

/** Was the word typed, in any of our languages? Case and diacritics do not matter. */
export const isConfirmed = (typed: string, hasRun: boolean): boolean =>
  Object.values(wordsFor(hasRun)).some((word) => fold(word) === fold(typed));
