"use client";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./settings.module.css";

interface Props {
  readonly up: string;
  readonly down: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

/** Order by buttons, so that keyboard and finger do the same. */
export function Moves({ up, down, isFirst, isLast, onMove }: Props) {
  return (
    <span className={styles.moves}>
      <Button look="quiet" aria-label={up} disabled={isFirst} onClick={() => onMove(-1)}>
        <span className={styles.up}>
          <Icon name="down" />
        </span>
      </Button>
      <Button look="quiet" aria-label={down} disabled={isLast} onClick={() => onMove(1)}>
        <Icon name="down" />
      </Button>
    </span>
  );
}

/** The list with the item at `index` one place up or down. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const item = list[index];
  return item === undefined ? list : list.toSpliced(index, 1).toSpliced(index + by, 0, item);
}
