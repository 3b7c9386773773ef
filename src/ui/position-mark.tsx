import { useTranslations } from "next-intl";
import type { Position } from "../domain/position.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./position-mark.module.css";

/** Positions differ by form, in ink: an answer is not a mark out of ten. */
export const POSITION_ICON: Readonly<Record<Position | "none", IconName>> = {
  accepted: "ok",
  partly: "half",
  rejected: "no",
  "further-work": "later",
  "out-of-scope": "out",
  none: "none",
};

/** The city's position as icon and words; null: bez stanowiska. */
export function PositionMark({ status }: { readonly status: Position | null }) {
  const t = useTranslations("common.position");
  const key = status ?? "none";
  return (
    <span className={styles.mark}>
      <Icon name={POSITION_ICON[key]} />
      {t(key)}
    </span>
  );
}
