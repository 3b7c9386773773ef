import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BoardPicturePage } from "../../../../features/phone/picture/board-picture-page.tsx";
import { ClientMessages } from "../../../../i18n/client-messages.tsx";
import { serverApp } from "../../../_lib/server-app.ts";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("picture"))("title"), robots: { index: false } };
}

/** The board of one's own table as it lies on the table, to look at; whoever does not sit here is led to the table. */
export default async function BoardPictureOfTable({ params }: Props) {
  const [{ code: typed }, head] = await Promise.all([params, headers()]);
  const app = serverApp();
  const [table, me] = await Promise.all([app.tableByCode(typed), app.me(head.get("cookie"))]);
  if (!table || me?.table.id !== table.id) redirect(`/s/${encodeURIComponent(typed)}`);
  return (
    <ClientMessages parts={["common", "picture"]}>
      <BoardPicturePage code={table.code} table={me.table} silent={me.round.silent} />
    </ClientMessages>
  );
}
