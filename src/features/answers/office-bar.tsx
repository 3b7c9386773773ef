"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sign } from "../../ui/sign.tsx";
import styles from "./answers-bar.module.css";

const PAGES = {
  meeting: "/organizator",
  register: "/organizator/rejestr",
  answers: "/organizator/rejestr/stanowiska",
  departments: "/organizator/rejestr/wydzialy",
  results: "/wyniki",
} as const;

interface Props {
  readonly page: keyof typeof PAGES;
  readonly children?: ReactNode;
}

/** The head of the organiser's pages after the meeting. */
export function OfficeBar({ page, children }: Props) {
  const t = useTranslations();
  return (
    <header className={styles.bar}>
      <p className={styles.product}>
        <Sign size={38} />
        <span>{t("common.product")}</span>
      </p>
      <nav className={styles.nav} aria-label={t("answers.nav.label")}>
        {Object.entries(PAGES).map(([name, href]) => (
          <a key={name} href={href} aria-current={name === page ? "page" : undefined}>
            {t(`answers.nav.${name}`)}
          </a>
        ))}
      </nav>
      {children}
    </header>
  );
}
