/** Polish words of the report: what its codes, counts, dates and times are called. */
import type { IdeaSource } from "./idea.ts";
import type { Section } from "./meeting.ts";
import type { Position } from "./position.ts";
import type { ChangeKind } from "./proposal.ts";
import type { Side } from "./side.ts";

export const POSITION_WORD: Readonly<Record<Position, string>> = {
  accepted: "uwzględniono",
  partly: "uwzględniono częściowo",
  rejected: "nie uwzględniono",
  "further-work": "do dalszych prac",
  "out-of-scope": "poza zakresem programu",
};

export const CHANGE_WORD: Readonly<Record<ChangeKind, string>> = {
  add: "dodanie",
  change: "zmiana",
  remove: "wykreślenie",
  other: "inne",
};

export const SIDE_WORD: Readonly<Record<Side, string>> = {
  government: "strona samorządowa",
  ngo: "strona pozarządowa",
};

/** How an idea came; what was typed on a phone needs no mention. */
export const SOURCE_WORD: Readonly<Record<IdeaSource, string>> = {
  phone: "",
  spoken: "zgłoszono ustnie",
  paper: "przepisano z kartki",
};

/** One, few, many: 1 pomysł, 2 pomysły, 5 pomysłów. */
const NOUNS = {
  idea: ["pomysł", "pomysły", "pomysłów"],
  sketch: ["szkic", "szkice", "szkiców"],
  photo: ["zdjęcie", "zdjęcia", "zdjęć"],
} as const;

const rules = new Intl.PluralRules("pl");

/** `5 pomysłów`. */
export function counted(count: number, noun: keyof typeof NOUNS): string {
  const [one, few, many] = NOUNS[noun];
  const form = rules.select(count);
  return `${count} ${form === "one" ? one : form === "few" ? few : many}`;
}

/** `środa, 26 czerwca 2019 r.` for a calendar day. */
export const dayInWords = (date: string): string =>
  `${format(new Date(`${date}T12:00:00Z`), { weekday: "long", day: "numeric", month: "long", year: "numeric" }, "UTC")} r.`;

/** `26 czerwca 2019 r., godz. 16.37` for a moment. */
export function momentInWords(at: string, timeZone: string): string {
  const moment = new Date(at);
  const day = format(moment, { day: "numeric", month: "long", year: "numeric" }, timeZone);
  const time = format(moment, { hour: "2-digit", minute: "2-digit" }, timeZone);
  return `${day} r., ${hourInWords(time)}`;
}

/** `godz. 16.37` for `16:37`. */
export const hourInWords = (time: string): string => `godz. ${time.replace(":", ".")}`;

const format = (moment: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string =>
  new Intl.DateTimeFormat("pl-PL", { ...options, timeZone }).format(moment);

/** `7. Priorytetowe zadania publiczne`; a dash when the idea is not assigned. */
export function sectionInWords(number: number | null, sections: readonly Section[]): string {
  const found = sections.find((one) => one.number === number);
  if (number === null) return "–";
  return found ? `${found.number}. ${found.title}` : String(number);
}
