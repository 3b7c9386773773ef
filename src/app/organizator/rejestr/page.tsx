import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RegisterRoom } from "../../../features/organiser/register/register-room.tsx";
import { ClientMessages } from "../../../i18n/client-messages.tsx";
import { serverApp } from "../../_lib/server-app.ts";
import { ROOM_PARTS } from "../room-parts.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("office.pages");
  return { title: t("register"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly stolik?: string | string[] }>;
}

/** Every idea and every proposal. */
export default async function RegisterPage({ searchParams }: Props) {
  const [{ stolik }, head] = await Promise.all([searchParams, headers()]);
  const cookies = head.get("cookie");
  const app = serverApp();
  const [rows, overview, meeting] = await Promise.all([app.register(cookies), app.overview(cookies), app.meeting()]);
  if (!rows || !overview) redirect("/organizator");
  return (
    <ClientMessages parts={ROOM_PARTS}>
      <RegisterRoom
        initial={rows}
        overview={overview}
        sections={meeting.sections}
        table={typeof stolik === "string" ? stolik : null}
      />
    </ClientMessages>
  );
}
