import { useTranslations } from "next-intl";
import type { ReportSection } from "../../domain/report-shape.ts";
import { typeset } from "../../domain/typography.ts";
import { BlockView } from "./block-view.tsx";
import styles from "./section-view.module.css";

/** A section of the report; of an annex only how much is in it. The document is Polish on every screen. */
export function SectionView({ section }: { readonly section: ReportSection }) {
  const t = useTranslations("report");
  const ideas = section.blocks.flatMap((block) => (block.kind === "idea" ? [block] : []));
  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <h3 id={section.id} lang="pl">
        {typeset(section.title)}
      </h3>
      {section.isAnnex ? (
        <p>
          {t("annex", {
            ideas: ideas.length,
            pictures: ideas.filter(({ sketch, photo }) => sketch !== null || photo !== null).length,
          })}
        </p>
      ) : (
        <div className={styles.blocks} lang="pl">
          {section.blocks.map((block, i) => (
            <BlockView key={i} block={block} fillIn={t("fillIn")} />
          ))}
        </div>
      )}
    </section>
  );
}
