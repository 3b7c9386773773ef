"use client";
import { useTranslations } from "next-intl";
import { formatLook, LOOK_COOKIE, type Look, parseLook } from "../../ui/look/look.ts";
import type { MenuEntry } from "./menu-host.tsx";

const YEAR = 60 * 60 * 24 * 365;

/** Menu entries for larger text, contrast and dark ground; kept in the cookie that pages are drawn from. */
export function useLookEntries(): () => readonly MenuEntry[] {
  const t = useTranslations("tablet.bar");
  return () => {
    const look = currentLook();
    const dark = (look.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const { text, contrast, ...rest } = look;
    return [
      {
        id: "text",
        icon: "aa",
        label: t(text ? "textNormal" : "textLarge"),
        act: () => applyLook({ ...rest, ...(contrast && { contrast }), ...(!text && { text: "large" }) }),
      },
      {
        id: "contrast",
        icon: "half",
        label: t(contrast ? "contrastNormal" : "contrastHigh"),
        act: () => applyLook({ ...rest, ...(text && { text }), ...(!contrast && { contrast: "high" }) }),
      },
      {
        id: "theme",
        icon: "half",
        label: t(dark ? "light" : "dark"),
        act: () => applyLook({ ...look, theme: dark ? "light" : "dark" }),
      },
    ];
  };
}

const currentLook = (): Look =>
  parseLook(
    document.cookie
      .split("; ")
      .find((part) => part.startsWith(`${LOOK_COOKIE}=`))
      ?.slice(LOOK_COOKIE.length + 1),
  );

function applyLook(look: Look): void {
  // oxlint-disable-next-line unicorn/no-document-cookie -- the cookie store is missing on plain-HTTP addresses
  document.cookie = `${LOOK_COOKIE}=${formatLook(look)}; path=/; max-age=${YEAR}; samesite=lax`;
  const page = document.documentElement.dataset;
  for (const key of ["text", "contrast", "theme"] as const) {
    const value = look[key];
    if (value) page[key] = value;
    else delete page[key];
  }
}
