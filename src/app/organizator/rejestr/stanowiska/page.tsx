import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AnswersRoom } from "../../../../features/answers/answers-room.tsx";
import { ClientMessages } from "../../../../i18n/client-messages.tsx";
import { serverApp } from "../../../_lib/server-app.ts";

const PARTS = ["common", "refusal", "office", "answers"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("answers"))("title"), robots: { index: false } };
}

/** The city's answers, one by one or many at once, until they are published. */
export default async function Page() {
  const view = await serverApp().answers((await headers()).get("cookie"));
  if (!view) redirect("/organizator");
  return (
    <ClientMessages parts={PARTS}>
      <AnswersRoom view={view} />
    </ClientMessages>
  );
}
