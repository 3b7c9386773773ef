"use client";
import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import type { BoardIdea } from "../../board/board-read.ts";
import { CARD_LINES } from "../../board/layout.ts";
import type { TableVoteView } from "../../contract/vote-views.ts";
import type { IdeaId } from "../../domain/ids.ts";
import { pictureOf } from "../../domain/picture.ts";
import { tie } from "../../domain/typography.ts";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import { ActionMenu, type MenuEntry } from "./action-menu.tsx";
import type { IdeaRef } from "./dialogs.ts";
import styles from "./list.module.css";
import type { Row } from "./list-model.ts";
import { usePaper } from "./tablet-kit.tsx";
import { Tick } from "./tick.tsx";
import type { Similar } from "./use-similar.ts";

interface Props {
  readonly row: Row;
  readonly selected: boolean;
  /** In a group, where it has an order. */
  readonly movable: boolean;
  readonly place: { readonly first: boolean; readonly last: boolean };
  readonly used: boolean;
  readonly similar: Similar | null;
}

/** An idea on the board as dialogs and actions name it. */
export const refOf = ({ id, n, text, hasSketch, hasPhoto, signature }: BoardIdea): IdeaRef => ({
  id,
  n,
  text,
  hasSketch,
  hasPhoto,
  signature,
});

/** One idea: tick, number, words, sketch, what is merged into it, what it resembles, its menu. */
export const IdeaRow = memo(OneRow, isSame);

function OneRow(props: Props) {
  const { table, actions, select, readOnly } = usePaper();
  const t = useTranslations("tablet.list");
  const { idea } = props.row.item;
  const number = actions.number(idea.n);
  return (
    <li className={styles.row} data-selected={props.selected || undefined} data-number={number}>
      {!readOnly && (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={props.selected}
            onChange={(event) => select([idea.id], event.target.checked)}
            aria-label={t("select", { number })}
          />
          <span aria-hidden="true">
            <Tick />
          </span>
        </label>
      )}
      <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
      <div className={styles.content}>
        <Words text={idea.text} />
        <Facts {...props} />
      </div>
      <Picture idea={idea} number={number} />
      <RowMenu {...props} />
    </li>
  );
}

/** Would the row look the same? Ideas keep their identity until they change (`board-cache`). */
function isSame(a: Props, b: Props): boolean {
  const [before, after] = [a.row, b.row];
  return (
    before.item === after.item &&
    before.merged.length === after.merged.length &&
    before.merged.every((item, i) => item === after.merged[i]) &&
    a.selected === b.selected &&
    a.movable === b.movable &&
    a.place.first === b.place.first &&
    a.place.last === b.place.last &&
    a.used === b.used &&
    a.similar?.id === b.similar?.id
  );
}

/** Characters from which words may need more than four lines; shorter ones get no button. */
const LONG = 46 * CARD_LINES;

function Words({ text }: { readonly text: string }) {
  const t = useTranslations("common");
  const [whole, setWhole] = useState(false);
  if (text === "") return null;
  const long = text.length > LONG || text.split("\n").length > CARD_LINES;
  return (
    <div>
      <p className={styles.words} data-short={(long && !whole) || undefined}>
        {tie(text)}
      </p>
      {long && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? "less" : "more")}
        </button>
      )}
    </div>
  );
}

/** Dots of an idea by the table's closed vote. */
function dotsOf(vote: TableVoteView | null, id: IdeaId): number {
  const found = vote?.result?.items.find((item) => item.id === id);
  return found ? found.phone + found.paper : 0;
}

/** Its dots, where it came from, what repeats it, what it resembles, whether a proposal uses it. */
function Facts({ row, similar, used }: Props) {
  const { vote, actions, select, readOnly } = usePaper();
  const votes = useTranslations("voting");
  const t = useTranslations("tablet.list");
  const source = useTranslations("common.source");
  const { idea } = row.item;
  const number = actions.number(idea.n);
  const other = similar && actions.number(similar.n);
  const { source: from } = idea;
  const dots = dotsOf(vote, idea.id);
  if (from === "phone" && row.merged.length === 0 && !used && dots === 0 && (!similar || readOnly)) return null;
  return (
    <div className={styles.facts}>
      {dots > 0 && <strong>{votes("dots", { count: dots })}</strong>}
      {from !== "phone" && <Fact icon={from === "spoken" ? "mic" : "paper"}>{source(from)}</Fact>}
      {used && <Fact icon="doc">{t("used")}</Fact>}
      {row.merged.length > 0 && <Merged row={row} />}
      {similar && other && !readOnly && (
        <button
          type="button"
          className={styles.hint}
          aria-label={`${t("similar", { number: other })}. ${t("selectSimilar", { number, other })}`}
          onClick={() => select([idea.id, similar.id], true)}
        >
          <Icon name="merge" />
          {t("similar", { number: other })}
        </button>
      )}
    </div>
  );
}

function Fact({
  icon,
  children,
}: {
  readonly icon: "mic" | "paper" | "doc" | "merge";
  readonly children: React.ReactNode;
}) {
  return (
    <span className={styles.fact}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

/** The duplicates of a row: their numbers, and on demand their own words and a way to separate them. */
function Merged({ row }: { readonly row: Row }) {
  const { actions, readOnly } = usePaper();
  const t = useTranslations("tablet.list");
  const menu = useTranslations("tablet.row");
  const [shown, setShown] = useState(false);
  const numbers = row.merged.map(({ idea }) => actions.number(idea.n)).join(", ");
  return (
    <div className={styles.merged}>
      <button
        type="button"
        className={styles.hint}
        aria-expanded={shown}
        aria-label={t("mergedFrom", { count: row.merged.length, numbers })}
        onClick={() => setShown(!shown)}
      >
        <Icon name="merge" />
        {numbers}
      </button>
      {shown && (
        <ul className={styles.duplicates}>
          {row.merged.map(({ idea }) => (
            <li key={idea.id}>
              <strong>{actions.number(idea.n)}</strong>
              <p className={styles.words}>{idea.text}</p>
              {!readOnly && (
                <button type="button" className={styles.more} onClick={() => actions.unmerge(idea.id)}>
                  {menu("unmerge")}
                  <span className="sr-only"> {actions.number(idea.n)}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Picture({ idea, number }: { readonly idea: BoardIdea; readonly number: string }) {
  const { open } = usePaper();
  const altOf = usePictureAlt();
  if (pictureOf(idea) === null) return null;
  return (
    <button type="button" className={styles.sketch} onClick={() => open({ kind: "read", idea: refOf(idea) })}>
      <IdeaPicture idea={idea} alt={altOf(idea, number, idea.text)} lazy />
    </button>
  );
}

function RowMenu({ row, movable, place }: Props) {
  const { actions, open, readOnly } = usePaper();
  const t = useTranslations("tablet.row");
  const list = useTranslations("tablet.list");
  const { idea } = row.item;
  const ref = refOf(idea);
  const entries: readonly MenuEntry[] = readOnly
    ? [{ id: "show", label: t("show"), icon: "screen", act: () => actions.showIdea(ref) }]
    : [
        { id: "show", label: t("show"), icon: "screen", act: () => actions.showIdea(ref) },
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
  return <ActionMenu label={list("menu", { number: actions.number(idea.n) })} entries={entries} quiet />;
}
