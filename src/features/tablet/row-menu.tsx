"use client";
import type { BoardIdea } from "../../board/board-read.ts";
import { ActionMenu } from "./action-menu.tsx";
import { refOf } from "./dialogs.ts";
import type { MenuEntry } from "./menu-host.tsx";
import { type PaperKit, usePaper } from "./tablet-kit.tsx";

interface Props {
  readonly idea: BoardIdea;
  /** In a group, where it has an order. */
  readonly movable: boolean;
  readonly place: { readonly first: boolean; readonly last: boolean };
}

/** What can be done with one idea. */
export function RowMenu(props: Props) {
  const kit = usePaper();
  const label = kit.words.list("menu", { number: kit.actions.number(props.idea.n) });
  return <ActionMenu label={label} entries={() => entriesOf(kit, props)} quiet />;
}

function entriesOf(kit: PaperKit, { idea, movable, place }: Props): readonly MenuEntry[] {
  const { actions, open, readOnly } = kit;
  const t = kit.words.row;
  const ref = refOf(idea);
  const show: MenuEntry = { id: "show", label: t("show"), icon: "screen", act: () => actions.showIdea(ref) };
  if (readOnly) return [show];
  return [
    show,
    { id: "edit", label: t("edit"), icon: "pen", act: () => open({ kind: "edit", id: idea.id }) },
    { id: "move", label: t("move"), icon: "arrow", act: () => open({ kind: "move", ids: [idea.id] }) },
    ...(movable && !place.first
      ? [{ id: "up", label: t("up"), icon: "up", act: () => actions.shift(idea.id, -1) } as const]
      : []),
    ...(movable && !place.last
      ? [{ id: "down", label: t("down"), icon: "down", act: () => actions.shift(idea.id, 1) } as const]
      : []),
    { id: "draft", label: t("draft"), icon: "doc", act: () => void actions.draft([idea.id]) },
    { id: "unplace", label: t("unplace"), icon: "tray", grave: true, act: () => actions.unplace(ref) },
    { id: "hide", label: t("hide"), icon: "eyeoff", grave: true, act: () => open({ kind: "hide", idea: ref }) },
  ];
}
