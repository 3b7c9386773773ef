import { tie } from "../domain/typography.ts";
import { DEFAULT_LOCALE, type Locale } from "./locale.ts";

/** What everyone at a meeting may see: complete in every language. */
export const PARTICIPANT_PARTS = [
  "common",
  "refusal",
  "phone",
  "before",
  "own",
  "vote",
  "pages",
  "results",
  "picture",
  "check",
] as const;
/** The words of moderators, organiser and projector, and of the report's page. */
const WORK_PARTS = [
  "tablet",
  "voting",
  "desk",
  "journal",
  "round",
  "script",
  "office",
  "organiser",
  "setup",
  "projector",
  "observer",
  "show",
  "answers",
  "department",
  "report",
  "slips",
  "archive",
  "declared",
  "heads",
] as const;
/** One file per part of the product and language; a page sends its client only the parts it needs. */
export const PARTS = [...PARTICIPANT_PARTS, ...WORK_PARTS] as const;
export type Part = (typeof PARTS)[number];

/** The parts a language has; Polish stands in for the others. */
const WRITTEN: Readonly<Record<Locale, readonly Part[]>> = { pl: PARTS, en: PARTS, uk: PARTICIPANT_PARTS };

/** Whose file a part is read from. */
export const languageOf = (locale: Locale, part: Part): Locale =>
  WRITTEN[locale].includes(part) ? locale : DEFAULT_LOCALE;

const loaded = new Map<Locale, Promise<Record<Part, object>>>();

/** All messages of a language, by part; read once. Polish ones keep together what no line may part. */
export function loadMessages(locale: Locale): Promise<Record<Part, object>> {
  const messages = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, messages);
  return messages;
}

async function readMessages(locale: Locale): Promise<Record<Part, object>> {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const language = languageOf(locale, part);
      const file: { default: object } = await import(`./messages/${language}/${part}.json`);
      return [part, language === "pl" ? tied(file.default) : file.default] as const;
    }),
  );
  return Object.fromEntries(parts) as Record<Part, object>;
}

/** Messages within messages, each tied. The build gives a message with arguments in parts. */
export const tied = (messages: object): object => mapped(messages, tiedMessage);

function tiedMessage(value: unknown): unknown {
  if (typeof value === "string") return tie(value);
  if (Array.isArray(value)) return tiedParts(value);
  return value instanceof Object ? tied(value) : value;
}

/** Stands for whatever an argument will say: most are numbers, and no word is parted from them. */
const SOMETHING = "0";

/** A message in parts: its words are texts; the number of a plural form, arguments and tags stand between them. */
function tiedParts(parts: readonly unknown[]): readonly unknown[] {
  return parts.map((part, i) => {
    if (Array.isArray(part)) return tiedArgument(part);
    if (typeof part !== "string") return part;
    const [before, after] = [i === 0 ? "" : SOMETHING, i === parts.length - 1 ? "" : SOMETHING];
    const whole = tie(before + part + after);
    return whole.slice(before.length, whole.length - after.length);
  });
}

/**
 * An argument: its name; then nothing, the number of its kind with its forms or its format, or the parts
 * of a tag. Only forms and parts are words.
 */
function tiedArgument([name, ...rest]: readonly unknown[]): readonly unknown[] {
  const [kind, forms] = rest;
  const isTag = typeof kind !== "number" || kind === NUMBER_ITSELF;
  if (isTag) return [name, ...tiedParts(rest)];
  return FORMS.has(kind) && forms instanceof Object ? [name, kind, mapped(forms, tiedMessage)] : [name, ...rest];
}

/** How the build numbers kinds: `#`, and those with forms (select, plural, selectordinal). */
const NUMBER_ITSELF = 0;
const FORMS: ReadonlySet<number> = new Set([1, 2, 3]);

const mapped = (all: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(all).map(([key, value]: [string, unknown]) => [key, change(value)]));
