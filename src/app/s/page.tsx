import { redirect } from "next/navigation";
import { HomePage } from "../../features/phone/home/home-page.tsx";
import { serverApp } from "../_lib/server-app.ts";

interface Props {
  readonly searchParams: Promise<{ readonly kod?: string | string[] }>;
}

/** Where the form "mam kod" leads: on to the table, or back with what was typed. */
export default async function EnterCode({ searchParams }: Props) {
  const { kod } = await searchParams;
  const typed = typeof kod === "string" ? kod : "";
  const app = serverApp();
  const table = await app.tableByCode(typed);
  if (table) redirect(`/s/${table.code}`);
  return <HomePage meeting={await app.meeting()} {...(typed !== "" && { wrongCode: typed })} />;
}
