"use client";
import { useTranslations } from "next-intl";
import type { MomentView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { useSettled } from "../../../ui/use-settled.ts";
import type { Connection } from "../state/phone-state.ts";
import styles from "./notices.module.css";

interface Props {
  readonly moment: MomentView;
  readonly connection: Connection;
  readonly isOutdated: boolean;
}

/**
 * What the organiser says to everyone, the frozen board, a new version, and the connection when it is broken. They push
 * the page down, so they never come or go under a finger: its tap would miss what it was meant for.
 */
export function Notices(now: Props) {
  const t = useTranslations();
  const moment = useSettled(now.moment);
  const connection = useSettled(now.connection);
  const isOutdated = useSettled(now.isOutdated);
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
      {isOutdated && (
        <div className={styles.release}>
          <span>{t("common.release.words")}</span>
          <Button onClick={() => location.reload()}>{t("common.release.take")}</Button>
        </div>
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
