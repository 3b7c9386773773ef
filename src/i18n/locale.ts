export { LOCALE_COOKIE } from "../contract/routes.ts";

/** Languages of the interface. Polish is the source and the default. */
export const LOCALES = ["pl", "en", "uk"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "pl";
/** Each language named in itself: whoever looks for it may not read the page's. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { pl: "Polski", en: "English", uk: "Українська" };
/** The meeting's zone: all times are shown in it. */
export const TIME_ZONE = "Europe/Warsaw";

/** Pages of people at work; every other page is a participant's. */
const WORK_PAGES = ["/moderator", "/organizator", "/rzutnik", "/wydzial"];
/** Languages that also have the words of the work pages. There another choice falls back to Polish, whole. */
const WORK_LOCALES: readonly Locale[] = ["pl", "en"];

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** The languages in a header of ours; all of them where it says nothing. Polish is always among them. */
export function parseOffered(header: string | null): readonly Locale[] {
  if (header === null) return LOCALES;
  const words = header.split(" ");
  return LOCALES.filter((locale) => locale === DEFAULT_LOCALE || words.includes(locale));
}

/** The chosen language, else the first of `Accept-Language` that is offered, else Polish. */
export function chooseLocale(
  chosen: string | undefined,
  accept: string | null,
  offered: readonly Locale[] = LOCALES,
): Locale {
  const isOffered = (text: string): text is Locale => isLocale(text) && offered.includes(text);
  if (chosen !== undefined && isOffered(chosen)) return chosen;
  const wanted = (accept ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", q = "q=1"] = part.trim().split(";");
      return { tag: tag.slice(0, 2).toLowerCase(), q: Number(q.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.q - a.q);
  return wanted.map(({ tag }) => tag).find(isOffered) ?? DEFAULT_LOCALE;
}

/** What a request says about language. */
interface Asked {
  readonly path: string;
  readonly chosen: string | undefined;
  readonly accept: string | null;
  /** The languages of this meeting's phones. */
  readonly offered: readonly Locale[];
}

/** The language a page can be read in as a whole, so that `<html lang>` is true of every word on it. */
export function localeOfPage({ path, chosen, accept, offered }: Asked): Locale {
  const isWork = WORK_PAGES.some((page) => path === page || path.startsWith(`${page}/`));
  if (!isWork) return chooseLocale(chosen, accept, offered);
  const wanted = chooseLocale(chosen, accept);
  return WORK_LOCALES.includes(wanted) ? wanted : DEFAULT_LOCALE;
}
