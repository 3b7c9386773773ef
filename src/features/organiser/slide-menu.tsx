"use client";
import { useTranslations } from "next-intl";
import type { BoardList } from "../../board/board-read.ts";
import type { OverviewView, TableView } from "../../contract/views.ts";
import { type Slide, type SlideWords, tableOfSlide } from "../../domain/screen.ts";
import { Icon } from "../../ui/icon.tsx";
import { useSlideWords } from "../../ui/slide-words.ts";
import { MenuButton, type MenuPart } from "./menu.tsx";

interface Props {
  readonly overview: OverviewView;
  /** Groups of the table that the slide is about. */
  readonly groups: BoardList["groups"];
  readonly show: (slide: Slide) => void;
}

/** Every slide there is. */
export function SlideMenu({ overview, groups, show }: Props) {
  const t = useTranslations("organiser.hall");
  return (
    <MenuButton wide label={t("change")} parts={useSlideParts(overview, groups, show)}>
      {t("change")}
      <Icon name="down" />
    </MenuButton>
  );
}

const PLAIN: readonly Slide[] = [
  { kind: "title" },
  { kind: "join" },
  { kind: "agenda" },
  { kind: "sections", page: 0 },
  { kind: "timer" },
  { kind: "thanks" },
  { kind: "blank" },
];

function useSlideParts({ slide, rows }: OverviewView, groups: Props["groups"], show: Props["show"]): MenuPart[] {
  const t = useTranslations("organiser.hall");
  const name = useSlideWords();
  const tables = rows.map(({ table }) => table);
  const [first] = tables;
  const own = tables.find(({ id }) => id === tableOfSlide(slide));
  const choice = (target: Slide, text: string) => ({
    id: JSON.stringify(target),
    text,
    current: isSame(slide, target),
    onChoose: () => show(target),
  });
  const voted = rows.filter(({ vote }) => vote?.state === "closed").map(({ table }) => table);
  const perTable = (title: string, kind: "board" | "proposals" | "ranking", of = tables): MenuPart => ({
    title,
    choices: of.map(({ id, shortName }) => choice({ kind, tableId: id, page: 0 }, shortName)),
  });
  const walk = first && choice({ kind: "gallery", tableId: first.id, page: 0, paused: false }, t("gallery"));
  return [
    { choices: [...PLAIN.map((target) => choice(target, name(bare(target)))), ...(walk ? [walk] : [])] },
    perTable(t("boards"), "board"),
    ...(own && groups.length > 0 ? [groupsOf(own, groups, choice, t("groups", { table: own.shortName }))] : []),
    perTable(t("proposals"), "proposals"),
    ...(voted.length > 0 ? [perTable(t("rankings"), "ranking", voted)] : []),
  ];
}

function groupsOf(
  { id: tableId }: TableView,
  groups: Props["groups"],
  choice: (target: Slide, text: string) => MenuPart["choices"][number],
  title: string,
): MenuPart {
  const shown = groups.filter(({ ideas }) => ideas.length > 0);
  return {
    title,
    choices: shown.map(({ group }) => choice({ kind: "group", tableId, groupId: group.id, page: 0 }, group.title)),
  };
}

/** The same slide, whatever its page. */
function isSame(a: Slide, b: Slide): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "group" && b.kind === "group") return a.groupId === b.groupId;
  return a.kind === "gallery" || tableOfSlide(a) === tableOfSlide(b);
}

/** A slide that needs no other words than its own. */
const bare = (slide: Slide): SlideWords => ({ slide, table: null, number: null, group: null, page: null, pages: 1 });
