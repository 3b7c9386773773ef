import { headers } from "next/headers";
import { HomePage } from "../features/phone/home/home-page.tsx";
import { serverApp } from "./_lib/server-app.ts";

export default async function Home() {
  const app = serverApp();
  const [meeting, seat] = await Promise.all([app.meeting(), app.seat((await headers()).get("cookie"))]);
  return <HomePage meeting={meeting} seat={seat} />;
}
