"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { LOCALE_COOKIE } from "../../i18n/locale.ts";
import { Button } from "../button.tsx";
import { rememberCookie } from "./remember.ts";

/** The other language, named in itself. What was typed stays. */
export function LanguageSwitch() {
  const t = useTranslations("common");
  const router = useRouter();
  const other = useLocale() === "pl" ? "en" : "pl";
  const change = (): void => {
    rememberCookie(LOCALE_COOKIE, other);
    router.refresh();
  };
  return (
    <Button lang={other} onClick={change} title={t("languageHint")}>
      {t("language")}
    </Button>
  );
}
