"use client";
import { useTranslations } from "next-intl";
import { pageAt } from "../../../board/slides/board-pages.ts";
import { sectionPages } from "../../../board/slides/section-pages.ts";
import type { ScreenView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import styles from "./list.module.css";
import { PageBlocks } from "./page-blocks.tsx";
import { useFit } from "./use-fit.ts";

const STEPS = 6;

/** The chapters of the programme that people talk about. */
export function SectionsSlide({ view, page }: { readonly view: ScreenView; readonly page: number }) {
  const t = useTranslations("projector.sections");
  const pages = sectionPages(view.meeting.sections, view.look.text);
  const at = pageAt(pages.length, page) ?? 0;
  const shown = pages[at] ?? [];
  const ref = useFit<HTMLOListElement>(STEPS, shown.map(({ title }) => title).join("\n"));
  return (
    <section className={styles.list}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <PageBlocks count={pages.length} at={at} />
      </header>
      <ol className={styles.items} data-roomy ref={ref}>
        {shown.map(({ number, title }) => (
          <li key={number}>
            <span className={styles.time}>{number}.</span>
            <span>{tie(title)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
