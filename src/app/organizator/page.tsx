import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { Entrance } from "../../features/organiser/entrance.tsx";
import { MeetingRoom } from "../../features/organiser/meeting-room.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { serverApp } from "../_lib/server-app.ts";
import { ROOM_PARTS } from "./room-parts.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("office.pages");
  return { title: t("meeting"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly token?: string | string[]; readonly problem?: string | string[] }>;
}

/** The control room during the meeting; its door for everyone else. */
export default async function MeetingPage({ searchParams }: Props) {
  const [{ token, problem }, head] = await Promise.all([searchParams, headers()]);
  const cookies = head.get("cookie");
  const [overview, hall] = await Promise.all([serverApp().overview(cookies), serverApp().hallView(cookies)]);
  const revoked = problem !== undefined || (!overview && (await serverApp().wasRevoked(cookies, "organiser")));
  return (
    <ClientMessages parts={ROOM_PARTS}>
      {overview && hall ? (
        <MeetingRoom initial={overview} screen={hall} />
      ) : (
        <Entrance token={typeof token === "string" ? token : null} revoked={revoked} />
      )}
    </ClientMessages>
  );
}
