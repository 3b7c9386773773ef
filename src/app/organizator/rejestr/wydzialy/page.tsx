import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DepartmentsRoom } from "../../../../features/answers/departments-room.tsx";
import { ClientMessages } from "../../../../i18n/client-messages.tsx";
import { serverApp } from "../../../_lib/server-app.ts";

const PARTS = ["common", "refusal", "office", "answers", "department"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("department.office"))("title"), robots: { index: false } };
}

/** Departments and their links. */
export default async function Page() {
  const view = await serverApp().departments((await headers()).get("cookie"));
  if (!view) redirect("/organizator");
  return (
    <ClientMessages parts={PARTS}>
      <DepartmentsRoom initial={view} />
    </ClientMessages>
  );
}
