"use client";
import { type KeyboardEvent, useId } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { Icon } from "../../ui/icon.tsx";
import styles from "./field.module.css";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** A word beside the label. */
  readonly hint?: string | undefined;
  /** Something must be written here before it can go on. */
  readonly missing?: boolean;
  /** It cannot be left empty; where there is a hint that says so. */
  readonly isRequired?: boolean;
  /** Characters that fit. */
  readonly most?: number;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** Paper to write on; grows with the words. */
export function Field({
  label,
  value,
  rows = 1,
  hint,
  missing = false,
  isRequired = false,
  most = LIMITS.answerText,
  onChange,
  onKeyDown,
}: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`} data-missing={missing || undefined}>
          {missing && <Icon name="alert" />}
          {hint}
        </span>
      )}
      <textarea
        id={id}
        rows={rows}
        // Beside `field-sizing: content`, which makes `rows` mean nothing.
        style={{ minHeight: `${rows * 1.45 + 1.4}em` }}
        value={value}
        maxLength={most}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-required={isRequired || undefined}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
