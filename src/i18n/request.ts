import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LANGUAGES_HEADER, PAGE_HEADER } from "../contract/routes.ts";
import { LOCALE_COOKIE, localeOfPage, parseOffered, TIME_ZONE } from "./locale.ts";
import { loadMessages } from "./messages.ts";

/** Language and messages of one request (next-intl, without language in the address). */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = localeOfPage({
    path: head.get(PAGE_HEADER) ?? "",
    chosen: jar.get(LOCALE_COOKIE)?.value,
    accept: head.get("accept-language"),
    offered: parseOffered(head.get(LANGUAGES_HEADER)),
  });
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE };
});
