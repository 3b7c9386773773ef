import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ArchiveRoom } from "../../../features/organiser/archive/archive-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("archive"))("title"), robots: { index: false } };
}

/** The meeting as one file, what is erased and when, and the end of it all. */
export default async function ArchivePage() {
  const cookies = (await headers()).get("cookie");
  const app = serverApp();
  const [archive, overview] = await Promise.all([app.archive(cookies), app.overview(cookies)]);
  if (!archive || !overview) redirect("/organizator");
  return (
    <ClientMessages parts={["common", "office", "refusal", "organiser", "archive"]}>
      <ArchiveRoom initial={archive} overview={overview} />
    </ClientMessages>
  );
}
