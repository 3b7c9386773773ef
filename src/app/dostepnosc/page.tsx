import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessibilityPage } from "../../features/phone/pages/accessibility-page.tsx";
import { serverApp } from "../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pages.accessibility"))("title") };
}

export default async function Page() {
  return <AccessibilityPage meeting={await serverApp().meeting()} />;
}
