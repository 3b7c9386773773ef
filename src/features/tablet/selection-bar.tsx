"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { ActionMenu } from "./action-menu.tsx";
import styles from "./list.module.css";
import { allIdeas } from "./list-model.ts";
import { useTablet } from "./tablet-kit.tsx";

/** What can be done with the ticked ideas. It lies over the end of the list, which scrolls clear of it. */
export function SelectionBar() {
  const { board, selection, select, open, actions, readOnly } = useTablet();
  const t = useTranslations("tablet.selection");
  if (selection.size === 0 || readOnly) return null;
  // In the order of the list, not of the taps.
  const ids = allIdeas(board.list).flatMap(({ idea }) => (selection.has(idea.id) ? [idea.id] : []));
  return (
    <section className={styles.bar} aria-label={t("region")}>
      <p role="status">{t("count", { count: ids.length })}</p>
      <div className={styles.barButtons}>
        <Button look="dark" onClick={() => select(ids, false)}>
          {t("clear")}
        </Button>
        {ids.length > 1 && (
          <Button look="dark" onClick={() => open({ kind: "merge", ids })}>
            {t("merge")}
          </Button>
        )}
        <Button className={styles.barMain} onClick={() => open({ kind: "group", ids })}>
          {t("group")}
        </Button>
        <ActionMenu
          dark
          label={t("more")}
          entries={() => [
            { id: "move", label: t("move"), icon: "arrow", act: () => open({ kind: "move", ids }) },
            { id: "draft", label: t("draft"), icon: "doc", act: () => void actions.draft(ids) },
          ]}
        />
      </div>
    </section>
  );
}
