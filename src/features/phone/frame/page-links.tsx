import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { offeredLocales } from "../../../i18n/offered.ts";
import { LanguageSwitch } from "../../../ui/look/language-switch.tsx";
import styles from "./frame.module.css";

interface Props {
  /** False: the page shows the languages higher up. */
  readonly languages?: boolean;
}

/** The links every page of a participant ends with; the law asks for the second. And the languages. */
export async function PageLinks({ languages = true }: Props) {
  const t = await getTranslations("pages.links");
  const common = await getTranslations("common");
  return (
    <footer className={styles.links}>
      {languages && (
        <div className={styles.languages}>
          <LanguageSwitch label={common("language")} offered={await offeredLocales()} locale={await getLocale()} />
        </div>
      )}
      <Link href="/" prefetch={false}>
        {t("home")}
      </Link>
      <Link href="/prywatnosc" prefetch={false}>
        {t("privacy")}
      </Link>
      <Link href="/dostepnosc" prefetch={false}>
        {t("accessibility")}
      </Link>
    </footer>
  );
}
