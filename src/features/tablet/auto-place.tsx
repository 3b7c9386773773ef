"use client";
import { useTranslations } from "next-intl";
import styles from "./inbox.module.css";
import { useTablet } from "./tablet-kit.tsx";

/** "Pomysły od razu na tablicę": the table's switch, the same on both tablets. */
export function AutoPlace() {
  const { view, actions, commands, readOnly } = useTablet();
  const t = useTranslations("desk.inbox");
  const asked = commands.waiting.findLast((command) => command.name === "setAutoPlace");
  const on = asked?.name === "setAutoPlace" ? asked.body.autoPlace : view.table.autoPlace;
  return (
    <label className={styles.switch} data-disabled={readOnly || undefined}>
      <input
        type="checkbox"
        role="switch"
        className="sr-only"
        checked={on}
        aria-checked={on}
        disabled={readOnly}
        onChange={(event) => actions.setAutoPlace(event.target.checked)}
      />
      <span className={styles.track} aria-hidden="true" />
      <span>{t("autoPlace")}</span>
    </label>
  );
}
