import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { PAGE_HEADER } from "../contract/routes.ts";
import { chooseLocale, LOCALE_COOKIE, localeOfPage, TIME_ZONE } from "./locale.ts";
import { loadMessages } from "./messages.ts";

/** Language and messages of one request (next-intl, without language in the address). */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const chosen = chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  const locale = localeOfPage(chosen, head.get(PAGE_HEADER) ?? "");
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE };
});
