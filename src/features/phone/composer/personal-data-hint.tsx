"use client";
import { useTranslations } from "next-intl";
import type { PersonalData } from "../../../domain/personal-data.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./composer.module.css";

/** Points at what looks like a person's data; sending stays possible. */
export function PersonalDataHint({ kinds }: { readonly kinds: readonly PersonalData[] }) {
  const t = useTranslations("phone.personalData");
  return (
    <div role="status">
      {kinds.length > 0 && (
        <p className={styles.warning}>
          <Icon name="alert" />
          <span>
            {t("seems", { kinds: kinds.map((kind) => t(kind)).join(", ") })}{" "}
            <span className={styles.advice}>{t("advice")}</span>
          </span>
        </p>
      )}
    </div>
  );
}
