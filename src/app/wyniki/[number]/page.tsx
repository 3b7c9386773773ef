import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { parseNumber } from "../../../domain/number.ts";
import { itemNumber } from "../../../domain/register.ts";
import { ResultPage } from "../../../features/results/result-page.tsx";
import { serverApp } from "../../_lib/server-app.ts";

interface Props {
  readonly params: Promise<{ readonly number: string }>;
}

/** `kul 7` in the address is `KUL-07`; what is no number stays as it was typed, shortened. */
async function numberOf({ params }: Props): Promise<string> {
  const typed = decoded((await params).number).slice(0, 40);
  const number = parseNumber(typed);
  return number ? itemNumber(number.mark, number) : typed;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, number] = await Promise.all([getTranslations("results"), numberOf(props)]);
  return { title: `${number} – ${t("title")}` };
}

/** The permanent address of one answer. */
export default async function Page(props: Props) {
  const [view, number] = await Promise.all([serverApp().results(), numberOf(props)]);
  return <ResultPage view={view} number={number} />;
}
