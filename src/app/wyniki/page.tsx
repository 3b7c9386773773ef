import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ResultsBefore } from "../../features/results/results-before.tsx";
import { ResultsPage } from "../../features/results/results-page.tsx";
import { parseQuery, type SearchParams } from "../../features/results/results-query.ts";
import { serverApp } from "../_lib/server-app.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("results"))("title") };
}

interface Props {
  readonly searchParams: Promise<SearchParams>;
}

/** The published answers, for anybody. */
export default async function Page({ searchParams }: Props) {
  const [params, view] = await Promise.all([searchParams, serverApp().results()]);
  return view.items.length === 0 ? (
    <ResultsBefore meeting={view.meeting} />
  ) : (
    <ResultsPage view={view} query={parseQuery(params)} />
  );
}
