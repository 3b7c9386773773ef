import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ObserverClosed } from "../../features/observer/observer-closed.tsx";
import { ObserverRoom } from "../../features/observer/observer-room.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { serverApp } from "../_lib/server-app.ts";

const PARTS = ["common", "projector", "observer"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("observer"))("title"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly problem?: string | string[] }>;
}

/** All tables to look at, for whoever came in by an observer's link. */
export default async function ObserverPage({ searchParams }: Props) {
  const [{ problem }, head] = await Promise.all([searchParams, headers()]);
  const cookies = head.get("cookie");
  const view = problem === undefined ? await serverApp().observerView(cookies) : null;
  const isInvalid = problem !== undefined || (!view && (await serverApp().wasRevoked(cookies, "observer")));
  return (
    <ClientMessages parts={PARTS}>
      {view ? <ObserverRoom initial={view} /> : <ObserverClosed isInvalid={isInvalid} />}
    </ClientMessages>
  );
}
