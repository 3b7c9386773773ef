"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./mine.module.css";

interface Props {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
}

/** A question in place of the button that asked for it; the safe answer is beside. */
export function AskOnce({ question, yes, no, busy = false, onYes, onNo, children }: Props) {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  return (
    <div ref={group} role="group" aria-labelledby={id} tabIndex={-1} className={styles.ask}>
      <p id={id}>{question}</p>
      {children}
      <div className={styles.actions}>
        <Button disabled={busy} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onNo}>{no}</Button>
      </div>
    </div>
  );
}
