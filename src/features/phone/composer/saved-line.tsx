"use client";
import { useTranslations } from "next-intl";
import { Icon } from "../../../ui/icon.tsx";
import type { DraftState } from "../storage/use-draft.ts";
import styles from "./composer.module.css";

interface Props {
  readonly id: string;
  readonly state: DraftState;
  readonly hint: string;
}

/** Says what is true: kept on the phone, or only in this page. Beside it the hint about others' data. */
export function SavedLine({ id, state, hint }: Props) {
  const t = useTranslations("phone.composer");
  const kept = state === "saved" || state === "page-only";
  return (
    <p id={id} className={styles.saved}>
      <Icon name={state === "page-only" ? "alert" : kept ? "save" : "lock"} />
      <span>
        {kept && <>{t(state === "saved" ? "saved" : "pageOnly")} </>}
        <span className={kept ? styles.hint : undefined}>{hint}</span>
      </span>
    </p>
  );
}
