import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinksRoom } from "../../../features/organiser/links-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";
import { ROOM_PARTS } from "../room-parts.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("office.pages");
  return { title: t("links"), robots: { index: false } };
}

/** Codes, links and what can be printed. */
export default async function LinksPage() {
  const cookies = (await headers()).get("cookie");
  const app = serverApp();
  const [links, overview, hall] = await Promise.all([app.links(cookies), app.overview(cookies), app.hallView(cookies)]);
  if (!links || !overview || !hall) redirect("/organizator");
  return (
    <ClientMessages parts={ROOM_PARTS}>
      <LinksRoom initial={links} overview={overview} hall={hall} />
    </ClientMessages>
  );
}
