import { type Timer, timeLeft } from "../domain/phase.ts";
import styles from "./minutes.module.css";

const MINUTE = 60_000;
const MANY = 30;

/** One block per minute of the phase: hollow = gone, solid = left. Decoration beside the figure. */
export function MinuteBlocks({ timer, now }: { readonly timer: Timer; readonly now: number }) {
  const left = timeLeft(timer, now);
  if (timer.state === "idle" || left === null) return null;
  const total = Math.max(1, Math.round(timer.totalMs / MINUTE));
  const solid = Math.min(total, Math.max(0, Math.ceil(left / MINUTE)));
  return (
    <span className={total > MANY ? `${styles.blocks} ${styles.many}` : styles.blocks} aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <span key={i} className={i >= total - solid ? styles.left : styles.gone} />
      ))}
    </span>
  );
}

/** `9:40`; below zero `−0:12`. */
export function clockText(leftMs: number): string {
  const seconds = Math.ceil(Math.abs(leftMs) / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return leftMs < 0 && seconds > 0 ? `−${text}` : text;
}
