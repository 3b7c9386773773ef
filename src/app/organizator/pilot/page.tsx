import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Remote } from "../../../features/organiser/remote/remote.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

const PARTS = ["common", "refusal", "office", "organiser", "show"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organiser.remote");
  return { title: t("title"), robots: { index: false } };
}

/** The organiser's phone as a remote of the hall's screen. */
export default async function RemotePage() {
  const overview = await serverApp().overview((await headers()).get("cookie"));
  if (!overview) redirect("/organizator");
  return (
    <ClientMessages parts={PARTS}>
      <Remote initial={overview} />
    </ClientMessages>
  );
}
