"use client";
import { useTranslations } from "next-intl";
import type { MomentView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { Connection } from "../state/phone-state.ts";
import styles from "./notices.module.css";

/** What the organiser says to everyone, the frozen board, and the connection when it is broken. */
export function Notices({ moment, connection }: { readonly moment: MomentView; readonly connection: Connection }) {
  const t = useTranslations();
  return (
    <div role="status" className={styles.notices}>
      {moment.rehearsal && (
        <p className={styles.rehearsal}>
          <Icon name="later" />
          <span>{t("common.rehearsal")}</span>
        </p>
      )}
      {moment.announcement && (
        <p className={styles.announcement}>
          <Icon name="mega" />
          <span>{tie(moment.announcement.text)}</span>
        </p>
      )}
      {moment.life === "frozen" && (
        <p className={styles.frozen}>
          <Icon name="lock" />
          <span>{t("common.frozen")}</span>
        </p>
      )}
      {connection === "offline" && (
        <p className={styles.offline}>
          <Icon name="nowifi" />
          <span>{t("phone.offline")}</span>
        </p>
      )}
    </div>
  );
}
