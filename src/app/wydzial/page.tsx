import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { DepartmentClosed } from "../../features/answers/department-closed.tsx";
import { DepartmentRoom } from "../../features/answers/department-room.tsx";
import { ClientMessages } from "../../i18n/client-messages.tsx";
import { serverApp } from "../_lib/server-app.ts";

const PARTS = ["common", "refusal", "answers", "department"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("department"))("title"), robots: { index: false } };
}

interface Props {
  readonly searchParams: Promise<{ readonly problem?: string | string[] }>;
}

/** A department's desk; its closed door for everyone else. */
export default async function Page({ searchParams }: Props) {
  const [{ problem }, head] = await Promise.all([searchParams, headers()]);
  // A link that does not work leads here: also a browser that is in by another one is told.
  const view = problem === undefined ? await serverApp().department(head.get("cookie")) : null;
  if (!view) return <DepartmentClosed isInvalid={problem !== undefined} />;
  return (
    <ClientMessages parts={PARTS}>
      <DepartmentRoom view={view} />
    </ClientMessages>
  );
}
