"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { BoardList } from "../../board/board-read.ts";
import { GroupTray } from "./group-tray.tsx";
import styles from "./list.module.css";
import { sectionsOf, usedIdeas } from "./list-model.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useSettled } from "./use-settled.ts";
import { useSimilar } from "./use-similar.ts";

/** The board as a list: trays with headings, then ideas in no group. Complete without the canvas. */
export function ListView() {
  const { board } = useTablet();
  const t = useTranslations("tablet.list");
  const { shown, ref } = useSettled<BoardList, HTMLDivElement>(board.list);
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  const used = useMemo(() => usedIdeas(shown), [shown]);
  const similar = useSimilar(board.list);
  const empty = sections.every(({ group, rows }) => group === null && rows.length === 0);
  return (
    <section className={styles.view} aria-label={t("region")}>
      <div className={styles.scroll} ref={ref}>
        {!board.ready && <p className={styles.opening}>{t("loading")}</p>}
        {board.ready && empty && <Empty />}
        {!empty &&
          sections.map((section, i) => (
            <GroupTray
              key={section.group?.id ?? "loose"}
              section={section}
              place={{ at: i + 1, of: shown.groups.length }}
              used={used}
              similar={similar}
            />
          ))}
      </div>
      <SelectionBar />
    </section>
  );
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
