"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ScreenView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Qr } from "../../../ui/qr.tsx";
import { SlideSign } from "./slide-sign.tsx";
import styles from "./title.module.css";

/** Welcome: what the meeting is, where to go on the phone, and what happens with what people write. */
export function TitleSlide({ view }: { readonly view: ScreenView }) {
  const t = useTranslations("projector");
  const format = useFormatter();
  const { subtitle, date, placeName, organiser, partner, controller } = view.meeting;
  const day = format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  return (
    <section className={styles.title}>
      <div className={styles.words}>
        <p className={styles.who}>
          <SlideSign />
          {[organiser, partner].filter(Boolean).join(" · ")}
        </p>
        <h1>{tie(view.meetingTitle)}</h1>
        <p className={styles.subtitle}>{tie(subtitle)}</p>
        <p className={styles.when}>
          {day} · {tie(placeName)}
        </p>
      </div>
      <div className={styles.join}>
        <div className={styles.qr}>
          <Qr text={view.joinUrl} label={t("join.qr", { address: view.address })} />
        </div>
        <p className={styles.how}>{t("welcome.how")}</p>
        <p className={styles.address}>{view.address}</p>
      </div>
      <p className={styles.privacy}>{tie(t("welcome.privacy", { controller }))}</p>
    </section>
  );
}
