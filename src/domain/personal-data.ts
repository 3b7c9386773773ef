/**
 * Points out what looks like data of a person, before it is sent. Only ever a hint: people may have
 * a reason, and a long number may be money. Nothing is blocked because of it.
 */
export const PERSONAL_DATA = ["email", "phone", "pesel"] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;

/** Nine digits as Poles write a telephone, with or without the country's prefix; not a part of a longer number. */
const PHONE = /(?<![\d.,])(?:\+48|0048)?[ .\-\u00A0]?[1-9]\d(?:[ .\-\u00A0]?\d){7}(?![\d])/gu;

/** Words after a number that make it an amount, not a telephone. */
const AMOUNT = /^[ \u00A0]*(?:,\d|zł|pln|eur|euro|tys|mln|osób|os\.)/iu;

const ELEVEN_DIGITS = /(?<!\d)\d{11}(?!\d)/g;

/** What kinds of personal data `text` seems to hold, each once, in a steady order. */
export function findPersonalData(text: string): readonly PersonalData[] {
  const found: Readonly<Record<PersonalData, boolean>> = {
    email: EMAIL.test(text),
    phone: hasPhone(text),
    pesel: (text.match(ELEVEN_DIGITS) ?? []).some(isPeselLike),
  };
  return PERSONAL_DATA.filter((kind) => found[kind]);
}

function hasPhone(text: string): boolean {
  return [...text.matchAll(PHONE)].some((match) => !AMOUNT.test(text.slice(match.index + match[0].length)));
}

const PESEL_WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1];

/** Eleven digits whose check digit fits, or whose first six could be a birthday (a typing slip is still a PESEL). */
function isPeselLike(digits: string): boolean {
  const sum = PESEL_WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return sum % 10 === 0 || (month >= 1 && month <= 12 && day >= 1 && day <= 31);
}
