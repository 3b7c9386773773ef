"use client";
import { useRouter } from "next/navigation";
import { LANGUAGE_NAMES, LOCALE_COOKIE, LOCALES } from "../../i18n/locale.ts";
import { Button } from "../button.tsx";
import styles from "./language-switch.module.css";
import { rememberCookie } from "./remember.ts";

interface Props {
  readonly label: string;
  /** The page's language now. */
  readonly locale: string;
}

/** Every language, named in itself; remembered on this device. What was typed stays. */
export function LanguageSwitch({ label, locale }: Props) {
  const router = useRouter();
  return (
    <fieldset className={styles.languages} aria-label={label}>
      {LOCALES.map((language) => (
        <Button
          key={language}
          lang={language}
          aria-pressed={language === locale}
          {...(language === locale && { look: "chosen" as const })}
          onClick={() => {
            rememberCookie(LOCALE_COOKIE, language);
            router.refresh();
          }}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      ))}
    </fieldset>
  );
}
