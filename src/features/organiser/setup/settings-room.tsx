"use client";
import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { SettingsView } from "../../../contract/setup-views.ts";
import type { OverviewView } from "../../../contract/views.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemLine } from "../problem-line.tsx";
import { RehearsalLine } from "../rehearsal-line.tsx";
import { TopBar } from "../top-bar.tsx";
import { AgendaPart } from "./agenda-part.tsx";
import { BeforePart } from "./before-part.tsx";
import { BeginningPart } from "./beginning-part.tsx";
import { CopyPart } from "./copy-part.tsx";
import { DocumentsPart } from "./documents-part.tsx";
import { FactsPart, LanguagesPart, LegalPart, PrivacyPart } from "./facts-parts.tsx";
import { ProgrammePart } from "./programme-part.tsx";
import styles from "./settings.module.css";
import { SettingsKitProvider, useSettings } from "./settings-kit.tsx";
import { TablesPart } from "./tables-part.tsx";
import { useSettingsDesk } from "./use-settings-desk.ts";

/** One topic each, in the order in which a meeting is set up. The addresses are said aloud on the phone, so they are Polish. */
const PARTS = [
  ["facts", "spotkanie", FactsPart],
  ["tables", "stoliki", TablesPart],
  ["programme", "rozdzialy", ProgrammePart],
  ["agenda", "harmonogram", AgendaPart],
  ["before", "przed-spotkaniem", BeforePart],
  ["documents", "dokumenty", DocumentsPart],
  ["privacy", "dane-osobowe", PrivacyPart],
  ["legal", "sprawozdanie", LegalPart],
  ["languages", "jezyki", LanguagesPart],
  ["beginning", "poczatek", BeginningPart],
  ["copy", "nastepne", CopyPart],
] as const satisfies readonly (readonly [string, string, ComponentType])[];

interface Props {
  readonly initial: SettingsView;
  readonly overview: OverviewView;
}

/** The settings: calm forms, saved as they are typed. */
export function SettingsRoom({ initial, overview }: Props) {
  const t = useTranslations("setup");
  const { kit, link, moment } = useSettingsDesk(initial, overview.moment);
  const now = useTimerNow(moment);
  const { saving, problem } = kit.now;
  const commands = {
    send: () => Promise.reject(new Error("unused")),
    saving,
    problem,
    forget: () => kit.desk.forgetProblem(),
  };
  return (
    <SettingsKitProvider value={kit}>
      <TopBar page="settings" link={link} saving={saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <RehearsalLine on={kit.now.view.rehearsal} />
      <div className={styles.page}>
        <SideList />
        <main className={styles.main}>
          <header className={styles.head}>
            <h1>{t("title")}</h1>
            <p>{t("lead")}</p>
          </header>
          {PARTS.map(([name, address, Part]) => (
            <section key={name} id={address} className={styles.part} aria-labelledby={`${address}-tytul`}>
              <h2 id={`${address}-tytul`}>{t(`nav.${name}`)}</h2>
              <Part />
            </section>
          ))}
        </main>
      </div>
    </SettingsKitProvider>
  );
}

/** Where things are, and the way back from the last change. */
function SideList() {
  const t = useTranslations("setup");
  const { desk, now } = useSettings();
  return (
    <div className={styles.side}>
      <nav aria-label={t("nav.label")}>
        <ul>
          {PARTS.map(([name, address]) => (
            <li key={name}>
              <a href={`#${address}`}>{t(`nav.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Button wide disabled={now.undo === null} onClick={() => void desk.undo()}>
        <Icon name="undo" />
        <span>{now.undo === null ? t("nothingToUndo") : t("undo", { what: now.undo })}</span>
      </Button>
    </div>
  );
}
