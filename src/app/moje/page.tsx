import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "../../features/phone/frame/page-frame.tsx";
import { OwnPage } from "../../features/phone/own/own-page.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { serverApp } from "../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("own"))("title"), robots: { index: false } };
}

/** One's own ideas by the code of a slip. The code stays in the browser: it is in no address the server sees. */
export default async function Page() {
  const [t, meeting] = await Promise.all([getTranslations("own"), serverApp().meeting()]);
  return (
    <PageFrame title={meeting.title}>
      <noscript>
        <p>{t("noScript")}</p>
      </noscript>
      <ClientMessages parts={["common", "refusal", "phone", "own"]}>
        <OwnPage lasts={t("lasts", { days: meeting.tiesDays })} />
      </ClientMessages>
    </PageFrame>
  );
}
