import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckPage } from "../../features/check/check-page.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { offeredLocales } from "../../i18n/offered.ts";
import { LanguageSwitch } from "../../ui/look/language-switch.tsx";
import { wayBack } from "../_lib/way-back.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check"))("title"), robots: { index: false } };
}

/** Is this device, in this network, fit for the meeting? For whoever prepares the hall, and for people who come. */
export default async function Page() {
  const [head, common] = await Promise.all([headers(), getTranslations("common")]);
  const back = wayBack(head.get("referer"), head.get("host"), "/sprawdz");
  return (
    <ClientMessages parts={["common", "check"]}>
      <CheckPage back={back}>
        <LanguageSwitch label={common("language")} offered={await offeredLocales()} locale={await getLocale()} />
      </CheckPage>
    </ClientMessages>
  );
}
