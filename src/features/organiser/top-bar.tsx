"use client";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { LiveLink } from "../../client/use-live.ts";
import { Icon } from "../../ui/icon.tsx";
import { Sign } from "../../ui/sign.tsx";
import styles from "./top-bar.module.css";

const PAGES = {
  meeting: "/organizator",
  links: "/organizator/linki",
  register: "/organizator/rejestr",
  answers: "/organizator/rejestr/stanowiska",
  report: "/organizator/sprawozdanie",
  settings: "/organizator/ustawienia",
} as const;
/** Pages that have this bar; the city's answers have one of their own. */
export type RoomPage = Exclude<keyof typeof PAGES, "answers">;

interface Props {
  readonly page: RoomPage;
  readonly link: LiveLink;
  readonly saving: boolean;
  /** Server milliseconds. */
  readonly now: number;
}

/** Where one is, whether the room is connected and everything saved, and the time. */
export function TopBar({ page, link, saving, now }: Props) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <header className={styles.bar}>
      <p className={styles.product}>
        <Sign size={38} />
        {t("common.product")}
      </p>
      <nav className={styles.nav} aria-label={t("organiser.nav.label")}>
        {Object.entries(PAGES).map(([name, href]) => (
          <Link key={name} href={href} prefetch={false} aria-current={name === page ? "page" : undefined}>
            {t(`organiser.nav.${name}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.state}>
        <LinkWord link={link} />
        <span>
          <Icon name="save" />
          {saving ? t("common.saving") : t("common.saved")}
        </span>
        <time className={styles.clock}>{format.dateTime(now, { hour: "2-digit", minute: "2-digit" })}</time>
      </div>
    </header>
  );
}

function LinkWord({ link }: { readonly link: LiveLink }) {
  const t = useTranslations();
  const words = link === "refused" ? t("organiser.signedOut") : t(`common.connection.${link}`);
  return (
    <output className={styles.link} data-bad={link === "offline" || link === "refused" || undefined}>
      <Icon name={link === "connected" || link === "connecting" ? "wifi" : "nowifi"} />
      {words}
    </output>
  );
}
