import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeclarationsRoom } from "../../../features/organiser/before/declarations-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("declared"))("title"), robots: { index: false } };
}

/** Who comes to which table, what they need, suggested topics, and which organisations were there. */
export default async function DeclarationsPage() {
  const cookies = (await headers()).get("cookie");
  const app = serverApp();
  const [declarations, overview] = await Promise.all([app.declarations(cookies), app.overview(cookies)]);
  if (!declarations || !overview) redirect("/organizator");
  return (
    <ClientMessages parts={["common", "refusal", "office", "organiser", "declared"]}>
      <DeclarationsRoom initial={declarations} overview={overview} />
    </ClientMessages>
  );
}
