"use client";
import { useTranslations } from "next-intl";
import type { ArchiveView } from "../../../contract/archive-views.ts";
import styles from "./archive-room.module.css";

/** Pictures of the frozen boards, each with the checksum of what was kept. */
export function BoardPictures({ pictures }: { readonly pictures: ArchiveView["pictures"] }) {
  const t = useTranslations("archive.pictures");
  return (
    <section className={styles.part} aria-labelledby="pictures">
      <h2 id="pictures">{t("title")}</h2>
      <p>{t(pictures.length === 0 ? "none" : "lead")}</p>
      <ul className={styles.pictures}>
        {pictures.map(({ table, url, sha256 }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {t("open", { table })}
            </a>
            <code>{t("sum", { sum: sha256 })}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
