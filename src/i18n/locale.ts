/** Languages of the interface. Polish is the source and the default. */
export const LOCALES = ["pl", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "pl";
/** Cookie with the language a person chose. */
export const LOCALE_COOKIE = "wsp_lang";
/** The meeting's zone: all times are shown in it. */
export const TIME_ZONE = "Europe/Warsaw";

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
