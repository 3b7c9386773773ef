import type { Hue } from "../domain/table.ts";
import styles from "./number.module.css";

interface Props {
  readonly mark: string;
  readonly hue: Hue;
  /** Figures after the mark: `07` or `P04`. Absent: the mark alone (a table, or an idea without a number yet). */
  readonly figures?: string | undefined;
}

/** The cloakroom ticket `KUL | 07`: the identity of a table, an idea or a proposal, the same on every screen. */
export function NumberTag({ mark, hue, figures }: Props) {
  return (
    <span className={styles.num} data-hue={hue} data-alone={figures === undefined || undefined}>
      <span className={styles.mark}>{mark}</span>
      {figures !== undefined && (
        <>
          <span className="sr-only"> </span>
          <span className={styles.figures}>{figures}</span>
        </>
      )}
    </span>
  );
}

/** Figures of an idea: two digits at least. */
export const ideaFigures = (n: number): string => String(n).padStart(2, "0");

/** Figures of a proposal: `P04`. */
export const proposalFigures = (n: number): string => `P${String(n).padStart(2, "0")}`;
