"use client";
import { useTranslations } from "next-intl";
import type { IdeaId } from "../../domain/ids.ts";
import { ActionMenu } from "./action-menu.tsx";
import { IdeaRow } from "./idea-row.tsx";
import styles from "./list.module.css";
import type { Section } from "./list-model.ts";
import type { MenuEntry } from "./menu-host.tsx";
import { useTablet } from "./tablet-kit.tsx";
import type { Similar } from "./use-similar.ts";

interface Props {
  readonly section: Section;
  /** Rows to draw now; the others follow. */
  readonly most: number;
  /** Place of the group among the groups. */
  readonly place: { readonly at: number; readonly of: number };
  readonly used: ReadonlySet<IdeaId>;
  readonly similar: ReadonlyMap<IdeaId, Similar>;
}

/** A group as a tray with its heading; or the ideas without one, which have no tray. */
export function GroupTray({ section, most, place, used, similar }: Props) {
  const { selection, readOnly } = useTablet();
  const t = useTranslations("tablet.list");
  const { group, rows, mergedCount } = section;
  if (group === null && rows.length === 0) return null;
  const count =
    mergedCount > 0
      ? t("countMerged", { count: rows.length, merged: mergedCount })
      : t("count", { count: rows.length });
  const heading = `tray-${group?.id ?? "loose"}`;
  return (
    <section className={group ? styles.tray : styles.loose} aria-labelledby={heading}>
      <div className={styles.trayHead}>
        <h2 id={heading}>{group?.title ?? t("loose")}</h2>
        <span className={styles.count}>{count}</span>
        {group && !readOnly && <GroupMenu group={group} section={section} place={place} />}
      </div>
      <ul className={styles.rows}>
        {rows.slice(0, most).map((row, i) => (
          <IdeaRow
            key={row.item.idea.id}
            row={row}
            selected={selection.has(row.item.idea.id)}
            movable={group !== null}
            place={{ first: i === 0, last: i === rows.length - 1 }}
            used={used.has(row.item.idea.id)}
            similar={similar.get(row.item.idea.id) ?? null}
          />
        ))}
      </ul>
      {rows.length === 0 && <p className={styles.emptyTray}>{t("emptyGroup")}</p>}
    </section>
  );
}

interface MenuProps {
  readonly group: NonNullable<Section["group"]>;
  readonly section: Section;
  readonly place: Props["place"];
}

function GroupMenu({ group, section, place }: MenuProps) {
  const { actions, open, select } = useTablet();
  const t = useTranslations("tablet.group");
  const list = useTranslations("tablet.list");
  const ids = section.rows.map(({ item }) => item.idea.id);
  const entries = (): readonly MenuEntry[] => [
    {
      id: "rename",
      label: t("rename"),
      icon: "pen",
      act: () => open({ kind: "rename", group: group.id, title: group.title }),
    },
    ...(ids.length > 0
      ? [{ id: "all", label: t("selectAll"), icon: "ok", act: () => select(ids, true) } as const]
      : []),
    ...(ids.length > 1
      ? [
          {
            id: "split",
            label: t("split"),
            icon: "merge",
            act: () => open({ kind: "split", group: group.id, title: group.title }),
          } as const,
        ]
      : []),
    ...(place.at > 1
      ? [{ id: "up", label: t("up"), icon: "up", act: () => actions.shiftGroup(group.id, -1) } as const]
      : []),
    ...(place.at < place.of
      ? [{ id: "down", label: t("down"), icon: "down", act: () => actions.shiftGroup(group.id, 1) } as const]
      : []),
    ...(ids.length > 0
      ? [{ id: "draft", label: t("draft"), icon: "doc", act: () => void actions.draft(ids) } as const]
      : []),
    { id: "dissolve", label: t("dissolve"), icon: "out", grave: true, act: () => actions.dissolve(group.id) },
  ];
  return <ActionMenu label={list("groupMenu", { title: group.title })} entries={entries} quiet />;
}
