import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportPage } from "../../../features/report/report-page.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";

const PARTS = ["common", "office", "report"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("title"), robots: { index: false } };
}

/** The report of the meeting: a preview and three files. */
export default async function Page() {
  const report = await serverApp().report((await headers()).get("cookie"));
  if (!report) redirect("/organizator");
  return (
    <ClientMessages parts={PARTS}>
      <ReportPage report={report} />
    </ClientMessages>
  );
}
