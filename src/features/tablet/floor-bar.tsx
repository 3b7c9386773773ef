"use client";
import { useTranslations } from "next-intl";
import type { Slide, SlideWords } from "../../domain/screen.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSlideWords } from "../../ui/slide-words.ts";
import { ActionMenu } from "./action-menu.tsx";
import styles from "./floor.module.css";
import type { MenuEntry } from "./menu-host.tsx";
import { useTablet } from "./tablet-kit.tsx";

/** While the organiser has given the hall's screen to a table: whose it is, and for its own tablets how to lead it. */
export function FloorBar() {
  const { view } = useTablet();
  const t = useTranslations("tablet.floor");
  const { floor } = view.hall;
  if (!floor) return null;
  const isOwn = floor.tableId === view.table.id;
  return (
    <section className={styles.bar} aria-label={t("region")} data-own={isOwn || undefined}>
      <Icon name="screen" />
      {isOwn ? <Own /> : <output>{t("other", { table: floor.shortName })}</output>}
    </section>
  );
}

function Own() {
  const { view, actions } = useTablet();
  const t = useTranslations("tablet.floor");
  const name = useSlideWords();
  const { now, previous, next } = view.hall;
  const show = (words: SlideWords): void => actions.showSlide(words.slide, t("shown", { slide: name(words) }));
  return (
    <>
      <output className={styles.words}>
        <strong>{t("own")}</strong>
        <span>{t("now", { slide: name(now) })}</span>
      </output>
      <Button disabled={!previous} onClick={() => previous && show(previous)}>
        <Icon name="right" flip />
        {t("previous")}
      </Button>
      <Button look="main" disabled={!next} onClick={() => next && show(next)}>
        {t("next")}
        <Icon name="right" />
      </Button>
      <ActionMenu label={t("choose")} entries={useShowEntries()} />
    </>
  );
}

/** What of the table can be shown at once. */
function useShowEntries(): () => readonly MenuEntry[] {
  const { view, board, actions } = useTablet();
  const t = useTranslations("tablet.floor");
  const tableId = view.table.id;
  const entry = (id: string, label: string, icon: MenuEntry["icon"], slide: Slide): MenuEntry => ({
    id,
    label,
    icon,
    act: () => actions.showSlide(slide, t("shown", { slide: label })),
  });
  const groups = board.list.groups.filter(({ ideas }) => ideas.length > 0);
  return () => [
    entry("board", t("board"), "board", { kind: "board", tableId, page: 0 }),
    entry("proposals", t("proposals"), "doc", { kind: "proposals", tableId, page: 0 }),
    ...groups.map(({ group }) =>
      entry(group.id, t("group", { title: group.title }), "tray", {
        kind: "group",
        tableId,
        groupId: group.id,
        page: 0,
      }),
    ),
  ];
}
