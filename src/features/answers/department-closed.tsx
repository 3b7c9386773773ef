import { useTranslations } from "next-intl";
import { buttonClass } from "../../ui/button.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./department-closed.module.css";

/** For whoever has no link, or one that does not work any more. */
export function DepartmentClosed({ isInvalid }: { readonly isInvalid: boolean }) {
  const t = useTranslations("department.closed");
  return (
    <main className={styles.main}>
      <Sign size={56} />
      <h1>{t(isInvalid ? "invalid" : "title")}</h1>
      <p>{t("hint")}</p>
      <p>
        <a className={buttonClass()} href="/">
          {t("home")}
        </a>
      </p>
    </main>
  );
}
