"use client";
import { useTranslations } from "next-intl";
import { joinPageAt, joinPages } from "../../../board/slides/join-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import { Qr } from "../../../ui/qr.tsx";
import styles from "./join.module.css";
import { PageBlocks } from "./page-blocks.tsx";
import { SlideSign } from "./slide-sign.tsx";
import { useFit } from "./use-fit.ts";

const STEPS = ["scan", "code", "write"] as const;

/** From so many characters an address takes the smaller letters. */
const LONG_ADDRESS = 22;

interface Props {
  readonly view: ScreenView;
  readonly now: number;
}

/** How to join: QR code, address, and the code of every table; those of many tables take turns. */
export function JoinSlide({ view, now }: Props) {
  const t = useTranslations("projector.join");
  const pages = joinPages(view.tables);
  const at = joinPageAt(now, pages.length);
  const tables = pages[at] ?? [];
  const list = useFit<HTMLUListElement>(4, tables.map(({ shortName }) => shortName).join());
  return (
    <section className={styles.join}>
      <div className={styles.how}>
        <h1 className={styles.title}>{t("title")}</h1>
        <div className={styles.scan}>
          <div className={styles.qr}>
            <Qr text={view.joinUrl} label={t("qr", { address: view.address })} />
          </div>
          <ol className={styles.steps}>
            {STEPS.map((step, i) => (
              <li key={step}>
                <span className={styles.stepNumber} aria-hidden="true">
                  {i + 1}
                </span>
                {t(`steps.${step}`)}
              </li>
            ))}
          </ol>
        </div>
        <p className={styles.address} data-long={view.address.length > LONG_ADDRESS || undefined}>
          {view.address}
        </p>
      </div>
      <ul ref={list} className={styles.tables}>
        {tables.map((table) => (
          <li key={table.id} className={styles.table} data-hue={table.hue} data-fit>
            <span className={styles.mark}>{table.mark}</span>
            <span className={styles.name} data-fit>
              {table.shortName}
            </span>
            <span className={styles.code}>{table.code}</span>
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <span className={styles.product}>
          <SlideSign />
          {view.meetingTitle}
        </span>
        <PageBlocks count={pages.length} at={at} />
        <span data-closed={!view.doorsOpen || undefined}>{t(view.doorsOpen ? "hint" : "closed")}</span>
      </footer>
    </section>
  );
}
