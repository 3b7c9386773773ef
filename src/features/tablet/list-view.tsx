"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useSettled } from "../../ui/use-settled.ts";
import { GroupTray } from "./group-tray.tsx";
import styles from "./list.module.css";
import { type Section, sectionsOf, usedIdeas } from "./list-model.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useGrowing } from "./use-growing.ts";
import { useSimilar } from "./use-similar.ts";

/** The board as a list: trays with headings, then ideas in no group. Complete without the canvas. */
export function ListView() {
  const { board } = useTablet();
  const t = useTranslations("tablet.list");
  const scroll = useRef<HTMLDivElement>(null);
  const shown = useSettled(board.list, scroll);
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  const used = useMemo(() => usedIdeas(shown), [shown]);
  const similar = useSimilar(board.list);
  const isEmpty = sections.every(({ group, rows }) => group === null && rows.length === 0);
  return (
    <section className={styles.view} aria-label={t("region")}>
      <div className={styles.scroll} ref={scroll}>
        {!board.known && <p className={styles.opening}>{t("loading")}</p>}
        {board.known && isEmpty && <Empty />}
        {!isEmpty && <Trays sections={sections} used={used} similar={similar} />}
      </div>
      <SelectionBar />
    </section>
  );
}

type TraysProps = Pick<Parameters<typeof GroupTray>[0], "used" | "similar"> & { readonly sections: readonly Section[] };

/** The first rows at once, so that they can be worked with; all the others as soon as there is a moment. */
function Trays({ sections, used, similar }: TraysProps) {
  const many = useGrowing(sections.reduce((sum, { rows }) => sum + rows.length, 0));
  const groups = sections.filter(({ group }) => group !== null).length;
  return sections.map((section, i) => {
    const before = sections.slice(0, i).reduce((sum, { rows }) => sum + rows.length, 0);
    return (
      <GroupTray
        key={section.group?.id ?? "loose"}
        section={section}
        most={Math.max(0, many - before)}
        place={{ at: i + 1, of: groups }}
        used={used}
        similar={similar}
      />
    );
  });
}

function Empty() {
  const t = useTranslations("tablet.list");
  return (
    <div className={styles.empty}>
      <h2>{t("empty")}</h2>
      <p>{t("emptyHint")}</p>
    </div>
  );
}
