import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SlipsRoom } from "../../../features/organiser/slips/slips-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("slips"))("title"), robots: { index: false } };
}

/** Blank claim slips to print for people without a phone. */
export default async function SlipsPage() {
  const cookies = (await headers()).get("cookie");
  const app = serverApp();
  const [overview, meeting] = await Promise.all([app.overview(cookies), app.meeting()]);
  if (!overview) redirect("/organizator");
  return (
    <ClientMessages parts={["common", "refusal", "office", "organiser", "slips"]}>
      <SlipsRoom overview={overview} meetingTitle={meeting.title} />
    </ClientMessages>
  );
}
