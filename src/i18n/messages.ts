import type { Locale } from "./locale.ts";

/** One file per part of the product and language; a page sends its client only the parts it needs. */
export const PARTS = [
  "common",
  "refusal",
  "phone",
  "pages",
  "tablet",
  "organiser",
  "projector",
  "answers",
  "results",
  "report",
] as const;
export type Part = (typeof PARTS)[number];

/** All messages of a language, by part. */
export async function loadMessages(locale: Locale): Promise<Record<Part, object>> {
  const parts = await Promise.all(
    PARTS.map(async (part) => {
      const file: { default: object } = await import(`./messages/${locale}/${part}.json`);
      return [part, file.default] as const;
    }),
  );
  return Object.fromEntries(parts) as Record<Part, object>;
}
