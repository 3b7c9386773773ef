import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { TableTablet } from "./table-tablet.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tablet");
  return { title: t("title"), robots: { index: false } };
}

/** The tablet's own words, and the phone's for its preview. */
const PARTS = [
  "common",
  "refusal",
  "show",
  "tablet",
  "heads",
  "desk",
  "journal",
  "round",
  "script",
  "phone",
  "vote",
  "voting",
] as const;

interface Props {
  readonly searchParams: Promise<{ readonly problem?: string | string[] }>;
}

/** The table's tablet. Who may enter is the server's to say; without a session it explains how. */
export default async function ModeratorPage({ searchParams }: Props) {
  const { problem } = await searchParams;
  return (
    <ClientMessages parts={PARTS}>
      <TableTablet problem={problem === "link-invalid" ? problem : null} />
    </ClientMessages>
  );
}
