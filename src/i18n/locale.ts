/** Languages of the interface. Polish is the source and the default. */
export const LOCALES = ["pl", "en", "uk"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "pl";
/** Each language named in itself: whoever looks for it may not read the page's. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { pl: "Polski", en: "English", uk: "Українська" };
/** Cookie with the language a person chose. */
export const LOCALE_COOKIE = "wsp_lang";
/** The meeting's zone: all times are shown in it. */
export const TIME_ZONE = "Europe/Warsaw";

/** Pages of people at work; every other page is a participant's. */
const WORK_PAGES = ["/moderator", "/organizator", "/rzutnik", "/wydzial"];
/** Languages that also have the words of the work pages. There another choice falls back to Polish, whole. */
const WORK_LOCALES: readonly Locale[] = ["pl", "en"];

const isLocale = (text: string): text is Locale => (LOCALES as readonly string[]).includes(text);

/** The chosen language, else the first of `Accept-Language` that we speak, else Polish. */
export function chooseLocale(chosen: string | undefined, accept: string | null): Locale {
  if (chosen !== undefined && isLocale(chosen)) return chosen;
  const wanted = (accept ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", q = "q=1"] = part.trim().split(";");
      return { tag: tag.slice(0, 2).toLowerCase(), q: Number(q.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.q - a.q);
  return wanted.map(({ tag }) => tag).find(isLocale) ?? DEFAULT_LOCALE;
}

/** The language a page can be read in as a whole, so that `<html lang>` is true of every word on it. */
export function localeOfPage(locale: Locale, path: string): Locale {
  const isWork = WORK_PAGES.some((page) => path === page || path.startsWith(`${page}/`));
  return isWork && !WORK_LOCALES.includes(locale) ? DEFAULT_LOCALE : locale;
}
