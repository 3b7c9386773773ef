import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SheetRoom } from "../../../../features/answers/sheet-room.tsx";
import { ClientMessages } from "../../../../i18n/client-messages.tsx";
import { serverApp } from "../../../_lib/server-app.ts";

const PARTS = ["common", "refusal", "office", "answers"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answers.sheet"))("title"), robots: { index: false } };
}

/** Answers from a spreadsheet. */
export default async function Page() {
  const view = await serverApp().departments((await headers()).get("cookie"));
  if (!view) redirect("/organizator");
  return (
    <ClientMessages parts={PARTS}>
      <SheetRoom />
    </ClientMessages>
  );
}
