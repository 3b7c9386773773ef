"use client";
import { useTranslations } from "next-intl";
import styles from "./bars.module.css";

/** Height of a full bar, in units of the picture. */
const FULL = 26;
const WIDTH = 8;
const STEP = 10;

interface Props {
  /** Oldest first. */
  readonly perMinute: readonly number[];
  /** The busiest minute of all tables: bars of different tables can be compared. */
  readonly most: number;
}

/** Ideas in each of the last minutes, as bars and in words. */
export function MinuteBars({ perMinute, most }: Props) {
  const t = useTranslations("organiser.row");
  const scale = FULL / Math.max(most, 3);
  const label = t("perMinuteWords", { list: perMinute.join(", ") });
  return (
    <svg className={styles.bars} viewBox={`0 0 ${perMinute.length * STEP} ${FULL}`} role="img" aria-label={label}>
      {perMinute.map((count, i) => {
        const height = Math.max(2, count * scale);
        return <rect key={i} x={i * STEP} y={FULL - height} width={WIDTH} height={height} rx={1} />;
      })}
    </svg>
  );
}
