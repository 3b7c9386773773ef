import { headers } from "next/headers";
import { HomePage } from "../features/phone/home/home-page.tsx";
import { serverApp } from "./_lib/server-app.ts";

export default async function Home() {
  const app = serverApp();
  const [meeting, seat, before] = await Promise.all([
    app.meeting(),
    app.seat((await headers()).get("cookie")),
    app.before(),
  ]);
  return <HomePage meeting={meeting} seat={seat} declaring={before.declareOpen || before.topicsOpen} />;
}
