import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { chooseLanguage } from "../../contract/routes.ts";
import { offeredLocales } from "../../i18n/offered.ts";
import { LanguageLinks } from "../../ui/look/language-links.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./results-frame.module.css";

interface Props {
  /** Links beside the product's name. */
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** Every page of the results: name above, the legal links below. */
export function ResultsFrame({ nav, children }: Props) {
  const t = useTranslations();
  return (
    <>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <a className={styles.product} href="/">
            <Sign size={36} />
            {t("common.product")}
          </a>
          {nav && (
            <nav className={styles.nav} aria-label={t("results.nav.label")}>
              {nav}
            </nav>
          )}
        </div>
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.foot}>
        <a href="/">{t("pages.links.home")}</a>
        <a href="/moje">{t("pages.home.ownSlip")}</a>
        <a href="/prywatnosc">{t("pages.links.privacy")}</a>
        <a href="/dostepnosc">{t("pages.links.accessibility")}</a>
        <div className={styles.languages}>
          <Languages />
        </div>
      </footer>
    </>
  );
}

async function Languages() {
  const t = await getTranslations("common");
  return (
    <LanguageLinks
      label={t("language")}
      offered={await offeredLocales()}
      locale={await getLocale()}
      addressOf={chooseLanguage}
    />
  );
}
