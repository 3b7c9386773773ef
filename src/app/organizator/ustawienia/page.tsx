import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SettingsRoom } from "../../../features/organiser/setup/settings-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("office.pages");
  return { title: t("settings"), robots: { index: false } };
}

/** Everything the organiser sets before the meeting, and may change while it runs. */
export default async function SettingsPage() {
  const cookies = (await headers()).get("cookie");
  const app = serverApp();
  const [settings, overview] = await Promise.all([app.settings(cookies), app.overview(cookies)]);
  if (!settings || !overview) redirect("/organizator");
  return (
    <ClientMessages parts={["common", "refusal", "office", "organiser", "setup"]}>
      <SettingsRoom initial={settings} overview={overview} />
    </ClientMessages>
  );
}
