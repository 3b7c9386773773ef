"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LANGUAGES, type Language } from "../../../domain/meeting.ts";
import { LANGUAGE_NAMES } from "../../../i18n/locale.ts";
import { FactNumber, FactText } from "./fact-field.tsx";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

/** What, when, where, who. */
export function FactsPart() {
  const t = useTranslations("setup.hint");
  return (
    <>
      <FactText fact="title" />
      <FactText fact="subtitle" rows={2} />
      <div className={styles.row}>
        <FactText fact="date" type="date" narrow />
        <FactText fact="startTime" type="time" narrow />
        <FactText fact="endTime" type="time" narrow />
        <FactNumber fact="programmeYear" hint={t("year")} />
      </div>
      <FactText fact="placeName" />
      <FactText fact="placeAddress" />
      <FactText fact="organiser" />
      <FactText fact="partner" />
    </>
  );
}

/** Who answers for personal data, and for how long something is kept. */
export function PrivacyPart() {
  const t = useTranslations("setup.hint");
  return (
    <>
      <p className={styles.lead}>{t("privacy")}</p>
      <FactText fact="controller" />
      <FactText fact="dpoContact" rows={2} />
      <FactNumber fact="retentionDays" hint={t("retentionDays")} />
      <FactNumber fact="tiesDays" hint={t("tiesDays")} />
      <p>
        <Link href="/organizator/archiwum" prefetch={false}>
          {t("archive")}
        </Link>
      </p>
    </>
  );
}

/** What only the report needs. */
export function LegalPart() {
  const t = useTranslations("setup.hint");
  return (
    <>
      <p className={styles.lead}>{t("legal")}</p>
      <FactText fact="resolution" rows={2} />
      <FactText fact="announcedHow" rows={3} />
    </>
  );
}

/** Languages of phones, and how many dots a vote gives. */
export function LanguagesPart() {
  const t = useTranslations("setup");
  return (
    <>
      <Languages />
      <FactNumber fact="dotsPerPerson" hint={t("hint.dotsPerPerson")} />
    </>
  );
}

function Languages() {
  const t = useTranslations("setup");
  const { desk, now } = useSettings();
  const { languages } = now.facts;
  const set = (language: Language, on: boolean): void => {
    const next = LANGUAGES.filter((one) => (one === language ? on : languages.includes(one)));
    desk.typeFact("languages", t("facts.languages"), { languages: next }, true);
  };
  return (
    <fieldset className={styles.field}>
      <legend>{t("facts.languages")}</legend>
      <div className={styles.checks}>
        {LANGUAGES.map((language) => (
          <label key={language} className={styles.check}>
            <input
              type="checkbox"
              checked={languages.includes(language)}
              disabled={language === "pl"}
              onChange={(event) => set(language, event.target.checked)}
              onBlur={() => desk.leave("languages")}
            />
            <span lang={language}>{LANGUAGE_NAMES[language]}</span>
          </label>
        ))}
      </div>
      <p className={styles.hint}>{t("hint.languages")}</p>
      <SavedWord field="languages" />
      <FieldProblem field="languages" theirs={now.view.facts.languages.join(", ")} />
    </fieldset>
  );
}
