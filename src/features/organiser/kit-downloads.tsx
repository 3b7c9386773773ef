"use client";
import { useTranslations } from "next-intl";
import { FILES } from "../../contract/routes.ts";
import { KIT_PARTS } from "../../domain/kit.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./kit-downloads.module.css";

/** The printed kit: all of it as one file, and each part alone. */
export function KitDownloads() {
  const t = useTranslations("organiser.kit");
  return (
    <section className={styles.kit} aria-labelledby="kit-title">
      <div>
        <h2 id="kit-title">{t("title")}</h2>
        <p>{t("how")}</p>
      </div>
      <a className={buttonClass({ look: "main" })} href={FILES.kit("all")} download>
        <Icon name="dl" />
        {t("part.all")}
      </a>
      <ul>
        {KIT_PARTS.map((part) => (
          <li key={part}>
            <a className={buttonClass()} href={FILES.kit(part)} download>
              <Icon name="dl" />
              {t(`part.${part}`)}
            </a>
            <p>{t(`about.${part}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
