import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrivacyPage } from "../../features/phone/pages/privacy-page.tsx";
import { serverApp } from "../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pages.privacy"))("title") };
}

export default async function Page() {
  return <PrivacyPage meeting={await serverApp().meeting()} />;
}
