import { useTranslations } from "next-intl";
import type { Report } from "../../domain/report-shape.ts";
import { OfficeHead } from "../../ui/office/office-head.tsx";
import { Downloads } from "./downloads.tsx";
import styles from "./report-page.module.css";
import { SectionView } from "./section-view.tsx";

/** What the report has, its files, and a preview of the very value they are made from. */
export function ReportPage({ report }: { readonly report: Report }) {
  const t = useTranslations("report");
  const { sections, counts } = report;
  return (
    <>
      <OfficeHead page="report" />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <p>{t("lead")}</p>
        </header>
        <dl className={styles.figures} aria-label={t("figures.label")}>
          {(["people", "ideas", "sketches", "photos", "items", "positions"] as const).map((name) => (
            <div key={name}>
              <dt>{t(`figures.${name}`)}</dt>
              <dd>{counts[name]}</dd>
            </div>
          ))}
        </dl>
        <Downloads pictures={counts.sketches + counts.photos} date={report.date} />
        <section className={styles.preview} aria-labelledby="preview">
          <h2 id="preview">{t("preview")}</h2>
          <nav className={styles.contents} aria-label={t("contents")}>
            <ul lang="pl">
              {sections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {sections.map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
        </section>
      </main>
    </>
  );
}
