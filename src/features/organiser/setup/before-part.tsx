"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { FactText } from "./fact-field.tsx";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

/** Until when people may say that they come and suggest topics, and the way to what they said. */
export function BeforePart() {
  const t = useTranslations("setup.hint");
  return (
    <>
      <p className={styles.lead}>{t("before")}</p>
      <div className={styles.row}>
        <FactText fact="declareUntil" type="datetime-local" />
        <FactText fact="topicsUntil" type="datetime-local" />
      </div>
      <AsksNeeds />
      <p>
        <Link className={buttonClass()} href="/organizator/zgloszenia" prefetch={false}>
          <Icon name="people" /> {t("declarations")}
        </Link>
      </p>
    </>
  );
}

function AsksNeeds() {
  const t = useTranslations("setup");
  const { desk, now } = useSettings();
  const label = t("facts.asksNeeds");
  return (
    <div className={styles.field}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={now.facts.asksNeeds}
          aria-describedby="asks-needs-hint"
          onChange={(event) => desk.typeFact("asksNeeds", label, { asksNeeds: event.target.checked }, true)}
          onBlur={() => desk.leave("asksNeeds")}
        />
        <span>{label}</span>
      </label>
      <p className={styles.hint} id="asks-needs-hint">
        {t("hint.asksNeeds")}
      </p>
      <SavedWord field="asksNeeds" />
      <FieldProblem field="asksNeeds" theirs={t(now.view.facts.asksNeeds ? "hint.asked" : "hint.notAsked")} />
    </div>
  );
}
