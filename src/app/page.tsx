import { HomePage } from "../features/phone/home/home-page.tsx";
import { serverApp } from "./_lib/server-app.ts";

export default async function Home() {
  return <HomePage meeting={await serverApp().meeting()} />;
}
