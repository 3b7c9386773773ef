"use client";
import { useTranslations } from "next-intl";
import type { RegisterRow } from "../../../contract/views.ts";
import { Icon, type IconName } from "../../../ui/icon.tsx";
import styles from "./register-table.module.css";

const ICONS = {
  inbox: "tray",
  board: "board",
  hidden: "eyeoff",
  withdrawn: "undo",
  merged: "merge",
  proposal: "doc",
} as const satisfies Record<string, IconName>;

type State = keyof typeof ICONS;

/** Where a row is, as a word with an icon. */
export function RowState({ row }: { readonly row: RegisterRow }) {
  const t = useTranslations("organiser.register.state");
  const state = stateOf(row);
  return (
    <p className={styles.state}>
      <Icon name={ICONS[state]} />
      <span>
        {t(state, { number: row.mergedInto ?? "", reason: row.hiddenReason ?? "" })}
        {state === "board" && row.groupTitle !== null && <span className={styles.fact}>{row.groupTitle}</span>}
        {state === "proposal" && row.change !== null && (
          <span className={styles.fact}>{t(`change.${row.change}`)}</span>
        )}
      </span>
    </p>
  );
}

function stateOf(row: RegisterRow): State {
  if (row.kind === "proposal") return row.place === "hidden" ? "hidden" : "proposal";
  if (row.mergedInto !== null && row.place === "board") return "merged";
  return row.place ?? "board";
}
