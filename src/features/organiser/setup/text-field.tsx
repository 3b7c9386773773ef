"use client";
import { type HTMLInputTypeAttribute, useId } from "react";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

interface Props {
  /** Names it on the desk. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** As the server has it. */
  readonly theirs: string;
  readonly hint?: string;
  readonly type?: HTMLInputTypeAttribute;
  /** More than one: paper to write on, which grows. */
  readonly rows?: number;
  readonly narrow?: boolean;
  readonly disabled?: boolean;
  /** The state is shown under another part of the same field. */
  readonly stateless?: boolean;
  readonly onType: (text: string) => void;
}

/** One field: its name above, what it means and whether it is saved below. */
export function TextField({ field, label, value, theirs, rows = 1, onType, ...shape }: Props) {
  const { hint, type, narrow, disabled, stateless } = shape;
  const id = useId();
  const { desk, now } = useSettings();
  const shared = {
    id,
    value,
    disabled,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    "aria-invalid": now.entries.get(field)?.problem ? true : undefined,
    onBlur: () => desk.leave(field),
  };
  return (
    <div className={styles.field} data-narrow={narrow || undefined}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {!stateless && <SavedWord field={field} />}
      </div>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => onType(event.target.value)} />
      ) : (
        <input {...shared} type={type ?? "text"} autoComplete="off" onChange={(event) => onType(event.target.value)} />
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {!stateless && <FieldProblem field={field} theirs={theirs} />}
    </div>
  );
}
