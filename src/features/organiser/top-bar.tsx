"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { LiveLink } from "../../client/use-live.ts";
import { Icon } from "../../ui/icon.tsx";
import { OfficeHead } from "../../ui/office/office-head.tsx";
import type { OfficePage } from "../../ui/office/office-pages.ts";
import { CLOCK } from "../../ui/time-formats.ts";
import styles from "./top-bar.module.css";

interface Props {
  readonly page: OfficePage;
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
    <OfficeHead page={page}>
      <LinkWord link={link} />
      <span className={styles.word}>
        <Icon name="save" />
        {saving ? t("common.saving") : t("common.saved")}
      </span>
      <time className={styles.clock}>{format.dateTime(now, CLOCK)}</time>
    </OfficeHead>
  );
}

function LinkWord({ link }: { readonly link: LiveLink }) {
  const t = useTranslations();
  const words = link === "refused" ? t("organiser.signedOut") : t(`common.connection.${link}`);
  return (
    <output className={styles.word} data-bad={link === "offline" || link === "refused" || undefined}>
      <Icon name={link === "connected" || link === "connecting" ? "wifi" : "nowifi"} />
      {words}
    </output>
  );
}
