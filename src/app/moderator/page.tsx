import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Tablet } from "../../features/tablet/tablet.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tablet");
  return { title: t("title"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly problem?: string | string[] }>;
}

/** The table's tablet. Who may enter is the server's to say; without a session it explains how. */
export default async function ModeratorPage({ searchParams }: Props) {
  const { problem } = await searchParams;
  return (
    <ClientMessages parts={["common", "refusal", "show", "tablet", "desk", "journal", "round", "script"]}>
      <Tablet problem={problem === "link-invalid" ? problem : null} />
    </ClientMessages>
  );
}
