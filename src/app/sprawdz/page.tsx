import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckPage } from "../../features/check/check-page.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check"))("title"), robots: { index: false } };
}

/** Is this device, in this network, fit for the meeting? For whoever prepares the hall. */
export default function Page() {
  return (
    <ClientMessages parts={["common", "check"]}>
      <CheckPage />
    </ClientMessages>
  );
}
