import { LANGUAGE_NAMES, type Locale } from "../../i18n/locale.ts";
import { buttonClass } from "../button.tsx";
import styles from "./language-switch.module.css";

interface Props {
  readonly label: string;
  /** What this meeting offers; with one language there is nothing to choose. */
  readonly offered: readonly Locale[];
  /** The page's language now. */
  readonly locale: string;
  /** Where each language is chosen. */
  readonly addressOf: (locale: Locale) => string;
}

/** Every language as a link, for pages that have no scripts. */
export function LanguageLinks({ label, offered, locale, addressOf }: Props) {
  if (offered.length < 2) return null;
  return (
    <nav className={styles.links} aria-label={label}>
      {offered.map((language) => (
        <a
          key={language}
          href={addressOf(language)}
          hrefLang={language}
          lang={language}
          className={buttonClass(language === locale ? { look: "chosen" } : {})}
          aria-current={language === locale || undefined}
        >
          {LANGUAGE_NAMES[language]}
        </a>
      ))}
    </nav>
  );
}
