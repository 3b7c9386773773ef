"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { POSITIONS, type Position } from "../../domain/position.ts";
import { Icon } from "../../ui/icon.tsx";
import { POSITION_ICON } from "../../ui/position-mark.tsx";
import styles from "./position-choice.module.css";

interface Props {
  readonly label: string;
  readonly value: Position | null;
  /** Without "bez stanowiska": for an answer that must be one. */
  readonly mustChoose?: boolean;
  readonly onChange: (status: Position | null) => void;
}

/** Six equal choices. */
export function PositionChoice({ label, value, mustChoose = false, onChange }: Props) {
  const t = useTranslations("common.position");
  const name = useId();
  const choices = mustChoose ? POSITIONS : ([...POSITIONS, null] as const);
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {choices.map((status) => (
        <label key={status ?? "none"} className={styles.one}>
          <input
            type="radio"
            name={name}
            checked={mustChoose && value === null ? false : value === status}
            onChange={() => onChange(status)}
          />
          <Icon name={POSITION_ICON[status ?? "none"]} />
          {t(status ?? "none")}
        </label>
      ))}
    </fieldset>
  );
}
