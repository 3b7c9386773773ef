"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sign } from "../sign.tsx";
import styles from "./office-head.module.css";
import { OFFICE_PARTS, type OfficePage } from "./office-pages.ts";

interface Props {
  readonly page: OfficePage;
  /** Pages are loaded anew, so that the browser asks first about words that are not saved. */
  readonly anew?: boolean;
  /** What is going on: connection, saving, the time. */
  readonly children?: ReactNode;
}

/** The head of every page of the organiser: the parts in one order, and the pages of the part one is in. */
export function OfficeHead({ page, anew = false, children }: Props) {
  const t = useTranslations();
  const here = OFFICE_PARTS.find(({ pages }) => pages.some((one) => one.page === page));
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <p className={styles.product}>
          <Sign size={38} />
          <span>{t("common.product")}</span>
        </p>
        <nav className={styles.nav} aria-label={t("office.label")}>
          {OFFICE_PARTS.map(({ part, pages: [first] }) => {
            // In a part of several pages its second line marks the page.
            const current = part !== here?.part ? undefined : here.pages.length > 1 ? "true" : "page";
            return (
              <Door key={part} href={first.href} anew={anew} current={current}>
                {t(`office.parts.${part}`)}
              </Door>
            );
          })}
        </nav>
        <div className={styles.state}>{children}</div>
      </div>
      {here && here.pages.length > 1 && (
        <nav className={styles.pages} aria-label={t("office.within", { part: t(`office.parts.${here.part}`) })}>
          {here.pages.map((one) => (
            <Door key={one.page} href={one.href} anew={anew} current={one.page === page ? "page" : undefined}>
              {t(`office.pages.${one.page}`)}
            </Door>
          ))}
        </nav>
      )}
    </header>
  );
}

interface DoorProps {
  readonly href: string;
  readonly anew: boolean;
  readonly current: "page" | "true" | undefined;
  readonly children: ReactNode;
}

const Door = ({ href, anew, current, children }: DoorProps) =>
  anew ? (
    <a href={href} aria-current={current}>
      {children}
    </a>
  ) : (
    <Link href={href} prefetch={false} aria-current={current}>
      {children}
    </Link>
  );
