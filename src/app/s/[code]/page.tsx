import type { Metadata } from "next";
import { headers } from "next/headers";
import { SHELL_HEADER } from "../../../contract/routes.ts";
import { formOutcome } from "../../../features/phone/composer/form-outcome.ts";
import { HomePage } from "../../../features/phone/home/home-page.tsx";
import { PhonePage } from "../../../features/phone/phone-page.tsx";
import { viewFrom } from "../../../features/phone/state/view-address.ts";
import { serverApp } from "../../_lib/server-app.ts";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const table = await serverApp().tableByCode(decoded((await params).code));
  return table ? { title: table.shortName, robots: { index: false } } : {};
}

/** A table on a phone; an unknown code leads to the field for typing it again. */
export default async function TablePage({ params, searchParams }: Props) {
  const [{ code: typed }, query, head] = await Promise.all([params, searchParams, headers()]);
  const app = serverApp();
  const code = decoded(typed);
  const [table, meeting] = await Promise.all([app.tableByCode(code), app.meeting()]);
  if (!table) return <HomePage meeting={meeting} wrongCode={code} />;
  const isShell = head.has(SHELL_HEADER);
  const [moment, me, documents] = await Promise.all([
    app.moment(table),
    isShell ? null : app.me(head.get("cookie")),
    app.documents(),
  ]);
  return (
    <PhonePage
      code={table.code}
      table={table}
      moment={moment}
      me={me}
      view={viewFrom(query["widok"])}
      form={formOutcome(app.newIdeaId(), query["wyslano"], query["problem"])}
      controller={meeting.controller}
      dpoContact={meeting.dpoContact}
      documents={documents}
      isShell={isShell}
    />
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
