import { useTranslations } from "next-intl";
import { Icon } from "../../ui/icon.tsx";
import styles from "./projector.module.css";
import { SlideSign } from "./slides/slide-sign.tsx";

/** The projector without a valid link: says what to do. */
export function ClosedProjector({ invalid }: { readonly invalid: boolean }) {
  const t = useTranslations("projector.closed");
  return (
    <main className={styles.closed}>
      <SlideSign size={72} />
      <h1>{t("title")}</h1>
      {invalid && (
        <p className={styles.problem} role="alert">
          <Icon name="alert" />
          {t("invalid")}
        </p>
      )}
      <p>{t("how")}</p>
      <p>{t("steps")}</p>
    </main>
  );
}
