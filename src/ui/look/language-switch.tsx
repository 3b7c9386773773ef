"use client";
import { useRouter } from "next/navigation";
import { LANGUAGE_NAMES, LOCALE_COOKIE, type Locale } from "../../i18n/locale.ts";
import { Button } from "../button.tsx";
import styles from "./language-switch.module.css";
import { rememberCookie } from "./remember.ts";

interface Props {
  readonly label: string;
  /** What this meeting offers; with one language there is nothing to choose. */
  readonly offered: readonly Locale[];
  /** The page's language now. */
  readonly locale: string;
}

/** Every language, named in itself; remembered on this device. What was typed stays. */
export function LanguageSwitch({ label, offered, locale }: Props) {
  const router = useRouter();
  if (offered.length < 2) return null;
  return (
    <fieldset className={styles.languages} aria-label={label}>
      {offered.map((language) => (
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
