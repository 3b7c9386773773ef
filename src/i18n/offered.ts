import { headers } from "next/headers";
import { LANGUAGES_HEADER } from "../contract/routes.ts";
import { type Locale, parseOffered } from "./locale.ts";

/** The languages this meeting's phones can be read in, for the page being made. */
export const offeredLocales = async (): Promise<readonly Locale[]> =>
  parseOffered((await headers()).get(LANGUAGES_HEADER));
