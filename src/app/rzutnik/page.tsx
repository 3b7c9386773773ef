import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { ClosedProjector } from "../../features/projector/closed-projector.tsx";
import { Projector } from "../../features/projector/projector.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { serverApp } from "../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("projector");
  return { title: t("title"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly motyw?: string | string[]; readonly problem?: string | string[] }>;
}

/** The hall's screen, light or dark as the organiser chose; `?motyw=dark` or `light` for this screen alone. */
export default async function ProjectorPage({ searchParams }: Props) {
  const [{ motyw, problem }, head] = await Promise.all([searchParams, headers()]);
  const view = await serverApp().screenView(head.get("cookie"));
  return (
    <ClientMessages parts={["common", "projector"]}>
      {view ? (
        <Projector initial={view} theme={motyw === "dark" || motyw === "light" ? motyw : null} />
      ) : (
        <ClosedProjector invalid={problem !== undefined} />
      )}
    </ClientMessages>
  );
}
