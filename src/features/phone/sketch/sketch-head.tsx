"use client";
import { useTranslations } from "next-intl";
import type { TableView } from "../../../contract/views.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { softHyphens } from "../../../ui/type/soft-hyphens.ts";
import styles from "./sketch.module.css";
import type { SketchEvent, SketchHistory } from "./sketch-history.ts";

interface Props {
  readonly table: TableView;
  readonly history: SketchHistory;
  readonly dispatch: (event: SketchEvent) => void;
  readonly back: () => void;
}

/** Back, what this is, undo and redo. */
export function SketchHead({ table, history, dispatch, back }: Props) {
  const t = useTranslations();
  return (
    <header className={styles.head}>
      <Square icon="right" flip label={t("phone.sketch.back")} onClick={back} />
      <div className={styles.title}>
        <h1>{t("phone.sketch.title")}</h1>
        <p>
          {t("common.table", { number: table.number })}, {softHyphens(table.shortName)}
        </p>
      </div>
      <Square
        icon="undo"
        label={t("common.undo")}
        disabled={history.past.length === 0}
        onClick={() => dispatch({ type: "undo" })}
      />
      <Square
        icon="redo"
        label={t("common.redo")}
        disabled={history.future.length === 0}
        onClick={() => dispatch({ type: "redo" })}
      />
    </header>
  );
}

interface SquareProps {
  readonly icon: IconName;
  readonly flip?: boolean;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Square({ icon, flip = false, label, disabled = false, onClick }: SquareProps) {
  return (
    <button type="button" className={styles.square} disabled={disabled} onClick={onClick}>
      <Icon name={icon} flip={flip} />
      <span className="sr-only">{label}</span>
    </button>
  );
}
