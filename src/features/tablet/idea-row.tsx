"use client";
import { memo, useState } from "react";
import type { BoardIdea } from "../../board/board-read.ts";
import { CARD_LINES } from "../../board/layout.ts";
import { pictureOf } from "../../domain/picture.ts";
import { tie } from "../../domain/typography.ts";
import { IdeaPicture, usePictureAlt } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import { refOf } from "./dialogs.ts";
import styles from "./list.module.css";
import type { Row } from "./list-model.ts";
import { RowFacts } from "./row-facts.tsx";
import { RowMenu } from "./row-menu.tsx";
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

/** One idea: tick, number, words, sketch, what is merged into it, what it resembles, its menu. */
export const IdeaRow = memo(OneRow, isSame);

function OneRow(props: Props) {
  const { table, actions, select, readOnly, words } = usePaper();
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
            aria-label={words.list("select", { number })}
          />
          <span aria-hidden="true">{props.selected && <Tick />}</span>
        </label>
      )}
      <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
      <div className={styles.content}>
        <Words text={idea.text} />
        <RowFacts row={props.row} similar={props.similar} used={props.used} />
      </div>
      <Picture idea={idea} number={number} />
      <RowMenu idea={idea} movable={props.movable} place={props.place} />
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
  const { words } = usePaper();
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
          {words.common(whole ? "less" : "more")}
        </button>
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
