import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "../ui/look/tokens.css";
import "../ui/look/cyrillic.css";
import "../ui/look/base.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RELEASE_HEADER } from "../contract/routes.ts";
import { offeredLocales } from "../i18n/offered.ts";
import { LOOK_COOKIE, parseLook } from "../ui/look/look.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s – ${t("product")}` }, icons: { icon: "/sign.svg" } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The keyboard shrinks the page, so what is under the field stays reachable.
  interactiveWidget: "resizes-content",
  viewportFit: "cover",
};

/** Every page: language, fonts from our host, and the look this person chose. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar, head, offered] = await Promise.all([getLocale(), cookies(), headers(), offeredLocales()]);
  const look = parseLook(jar.get(LOOK_COOKIE)?.value);
  return (
    <html
      lang={locale}
      data-languages={offered.join(" ")}
      data-text={look.text}
      data-contrast={look.contrast}
      data-theme={look.theme}
      data-release={head.get(RELEASE_HEADER) || undefined}
    >
      <body>{children}</body>
    </html>
  );
}
