"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { TableView } from "../../../contract/views.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import { softHyphens } from "../../../ui/type/soft-hyphens.ts";
import styles from "./screen-head.module.css";

interface Props {
  readonly table: TableView;
  readonly title: string;
  readonly back: () => void;
  /** Squares at its end. */
  readonly children?: ReactNode;
}

/** The head of a screen of its own: back to writing, what this is, and for which table. */
export function ScreenHead({ table, title, back, children }: Props) {
  const t = useTranslations();
  return (
    <header className={styles.head}>
      <Square icon="right" flip label={t("phone.sketch.back")} onClick={back} />
      <div className={styles.title}>
        <h1>{title}</h1>
        <p>
          {t("common.table", { number: table.number })}, {softHyphens(table.shortName)}
        </p>
      </div>
      {children}
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

/** A button that is a picture, with its words for whoever listens. */
export function Square({ icon, flip = false, label, disabled = false, onClick }: SquareProps) {
  return (
    <button type="button" className={styles.square} disabled={disabled} onClick={onClick}>
      <Icon name={icon} flip={flip} />
      <span className="sr-only">{label}</span>
    </button>
  );
}
