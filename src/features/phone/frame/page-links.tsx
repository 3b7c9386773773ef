import Link from "next/link";
import { getTranslations } from "next-intl/server";
import styles from "./frame.module.css";

/** The links every page of a participant ends with; the law asks for the second. */
export async function PageLinks() {
  const t = await getTranslations("pages.links");
  return (
    <footer className={styles.links}>
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
