import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { BeforePage } from "../../features/phone/before/before-page.tsx";
import { serverApp } from "../_lib/server-app.ts";

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("before"))("title") };
}

/** Before the meeting: one table, the number of people, topics. Plain forms, for anybody. */
export default async function Page({ searchParams }: Props) {
  const app = serverApp();
  const [query, head] = await Promise.all([searchParams, headers()]);
  const [meeting, before, own] = await Promise.all([app.meeting(), app.before(), app.ownSaid(head.get("cookie"))]);
  return (
    <BeforePage
      meeting={meeting}
      before={before}
      own={own}
      outcome={{ said: query["wynik"], problem: query["problem"] }}
      ids={{ declaration: app.newFormId("declaration"), suggestion: app.newFormId("suggestion") }}
    />
  );
}
