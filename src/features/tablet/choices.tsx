"use client";
import { type ReactNode, useId } from "react";
import styles from "./dialog.module.css";

interface Props<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly choose: (value: T) => void;
  /** What stands beside the mark. */
  readonly children: (value: T) => ReactNode;
}

/** One of several, each in words, one below the other. */
export function Choices<T extends string>({ legend, values, chosen, choose, children }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{legend}</legend>
      {values.map((value) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
          <span>{children(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
