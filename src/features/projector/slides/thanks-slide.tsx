"use client";
import { useTranslations } from "next-intl";
import type { ScreenView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Qr } from "../../../ui/qr.tsx";
import { SlideSign } from "./slide-sign.tsx";
import styles from "./thanks.module.css";

const STEPS = ["register", "answer", "where"] as const;
const RESULTS = "/wyniki";

/** The end: what happens with the ideas, and where the answers will be. */
export function ThanksSlide({ view }: { readonly view: ScreenView }) {
  const t = useTranslations("projector.thanks");
  const address = `${view.address}${RESULTS}`;
  return (
    <section className={styles.thanks}>
      <h1>{t("title")}</h1>
      <div className={styles.words}>
        <h2>{t("lead")}</h2>
        <ol className={styles.steps}>
          {STEPS.map((step, i) => (
            <li key={step}>
              <span aria-hidden="true">{i + 1}</span>
              {tie(t(`steps.${step}`))}
            </li>
          ))}
        </ol>
        <p className={styles.address}>{address}</p>
      </div>
      <div className={styles.qr}>
        <Qr text={`${view.joinUrl}${RESULTS}`} label={t("qr", { address })} />
      </div>
      <footer className={styles.foot}>
        <span>
          <SlideSign />
          {view.meetingTitle} · {view.meeting.organiser}
        </span>
        <span>{t("photo")}</span>
      </footer>
    </section>
  );
}
