"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

interface Props {
  readonly field: string;
  /** What the server has, in words; null: a list, which is not shown here. */
  readonly theirs: string | null;
}

/** Beside a field's name: whether it is saved. */
export function SavedWord({ field }: Pick<Props, "field">) {
  const { now } = useSettings();
  const t = useTranslations("setup");
  const entry = now.entries.get(field);
  return (
    <output className={styles.state}>
      {entry?.state === "saved" && <Icon name="ok" />}
      {entry && entry.state !== "stuck" && t(`state.${entry.state}`)}
    </output>
  );
}

/** Under a field: why it is not saved, and when somebody else was faster, the choice between both versions. */
export function FieldProblem({ field, theirs }: Props) {
  const { desk, now } = useSettings();
  const t = useTranslations("setup");
  const refusal = useTranslations("refusal");
  const entry = now.entries.get(field);
  if (entry?.problem === "conflict")
    return (
      <div className={styles.conflict} role="alert">
        <p>
          <Icon name="alert" />
          {t("conflict.title")}
        </p>
        <p>{theirs === null ? t("conflict.list") : t("conflict.theirs", { text: theirs || t("conflict.empty") })}</p>
        <div className={styles.buttons}>
          <Button onClick={() => desk.takeTheirs(field)}>{t("conflict.take")}</Button>
          <Button onClick={() => desk.keepMine(field)}>{t("conflict.keep")}</Button>
        </div>
      </div>
    );
  if (entry?.problem)
    return (
      <p className={styles.refused} role="alert">
        <Icon name="alert" />
        {entry.problem === "unreachable" ? t("unreachable") : refusal(entry.problem)}
      </p>
    );
  return null;
}
