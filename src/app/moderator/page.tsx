import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { SHELL_HEADER } from "../../contract/routes.ts";
import type { SentStart } from "../../features/tablet/tablet.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { fetchFontsEarly } from "../_lib/own-fonts.ts";
import { serverApp } from "../_lib/server-app.ts";
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
  fetchFontsEarly();
  const [{ problem }, head] = await Promise.all([searchParams, headers()]);
  // The page that a tablet keeps for hours without the network is of nobody.
  const start = head.has(SHELL_HEADER) ? null : await startOf(head.get("cookie"));
  return (
    <ClientMessages parts={PARTS}>
      <TableTablet start={start} problem={problem === "link-invalid" ? problem : null} />
    </ClientMessages>
  );
}

/** When nothing can be read now the page comes without, and asks until it can. */
async function startOf(cookies: string | null): Promise<SentStart | null> {
  const start = await serverApp()
    .tabletStart(cookies)
    .catch(() => null);
  return start && { view: start.view, board: JSON.stringify(start.board) };
}
