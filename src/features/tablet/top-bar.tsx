"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import { softHyphens } from "../../ui/type/soft-hyphens.ts";
import { ActionMenu } from "./action-menu.tsx";
import type { MenuEntry } from "./menu-host.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { useLookEntries } from "./use-look-entries.ts";
import styles from "./workspace.module.css";

export type ViewName = "list" | "board" | "proposals";
const VIEWS: readonly { readonly name: ViewName; readonly icon: IconName }[] = [
  { name: "list", icon: "list" },
  { name: "board", icon: "canvas" },
  { name: "proposals", icon: "doc" },
];

/** The table, its three views, and what is always at hand. */
export function TopBar({ shown, onShow }: { readonly shown: ViewName; readonly onShow: (view: ViewName) => void }) {
  const { view, board, actions, readOnly, open } = useTablet();
  const t = useTranslations("tablet.bar");
  const desk = useTranslations("desk.bar");
  const heads = useTranslations("heads");
  const looks = useLookEntries();
  const entries = (): readonly MenuEntry[] => [
    { id: "show", label: t("show"), icon: "screen", act: actions.showBoard, narrowOnly: true },
    ...(board.canRedo && !readOnly ? [{ id: "redo", label: t("redo"), icon: "redo", act: actions.redo } as const] : []),
    {
      id: "trash",
      label: desk("trash", { count: view.desk.trash }),
      icon: "trash",
      act: () => open({ kind: "trash" }),
    },
    { id: "heads", label: heads("open"), icon: "people", act: () => open({ kind: "heads" }) },
    { id: "phone", label: desk("phone"), icon: "phone", act: () => open({ kind: "phone" }) },
    { id: "journal", label: desk("journal"), icon: "list", act: () => open({ kind: "journal" }) },
    ...looks(),
  ];
  return (
    <header className={styles.bar}>
      <NumberTag mark={view.table.mark} hue={view.table.hue} />
      <h1 className={styles.name}>{softHyphens(view.table.shortName)}</h1>
      <Switch shown={shown} onShow={onShow} />
      <div className={styles.barActions}>
        <Button onClick={actions.undo} disabled={!board.canUndo || readOnly}>
          <Icon name="undo" />
          {t("undo")}
        </Button>
        <Button onClick={actions.showBoard} className={styles.wideOnly}>
          <Icon name="screen" />
          {t("show")}
        </Button>
        <ActionMenu label={t("more")} entries={entries} />
      </div>
    </header>
  );
}

function Switch({ shown, onShow }: { readonly shown: ViewName; readonly onShow: (view: ViewName) => void }) {
  const { board } = useTablet();
  const t = useTranslations("tablet.views");
  return (
    <nav className={styles.switch} aria-label={t("label")}>
      {VIEWS.map(({ name, icon }) => (
        <button
          key={name}
          type="button"
          aria-current={shown === name ? "page" : undefined}
          onClick={() => onShow(name)}
        >
          <Icon name={icon} />
          {name === "proposals" ? t("proposals", { count: board.list.proposals.length }) : t(name)}
        </button>
      ))}
    </nav>
  );
}
