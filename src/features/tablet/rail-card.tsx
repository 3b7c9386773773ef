"use client";
import { type ReactNode, useState } from "react";
import { Icon, type IconName } from "../../ui/icon.tsx";
import styles from "./time.module.css";

interface Props {
  readonly icon: IconName;
  readonly title: string;
  /** Wanted in this phase: it opens by itself, and folds away when its time is over. */
  readonly now: boolean;
  /** Framed: it rules the table at this moment. */
  readonly rules?: boolean;
  readonly children: ReactNode;
}

/** A part of the right rail. What the present phase does not need is one line that opens with a tap. */
export function RailCard({ icon, title, now, rules = false, children }: Props) {
  const [open, setOpen] = useState(now);
  const [was, setWas] = useState(now);
  // React's way to follow a value while drawing.
  if (was !== now) {
    setWas(now);
    setOpen(now);
  }
  return (
    <details
      className={styles.card}
      open={open}
      data-rules={rules || undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <Icon name={icon} />
        <h3>{title}</h3>
        <Icon name={open ? "up" : "down"} />
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}
