"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { DeclarationsView } from "../../../contract/before-views.ts";
import { BEFORE_PATH, FILES } from "../../../contract/routes.ts";
import type { OverviewView } from "../../../contract/views.ts";
import { sumOf } from "../../../domain/report-shape.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import { LONG_MOMENT } from "../../../ui/time-formats.ts";
import { ProblemLine } from "../problem-line.tsx";
import { TopBar } from "../top-bar.tsx";
import { useCommands } from "../use-commands.ts";
import { useOverview } from "../use-overview.ts";
import styles from "./declarations.module.css";
import { OrganisationsPart } from "./organisations-part.tsx";
import { TopicsPart } from "./topics-part.tsx";
import { useDeclarations } from "./use-declarations.ts";

interface Props {
  readonly initial: DeclarationsView;
  readonly overview: OverviewView;
}

/** What was said before the meeting, and what becomes of it. */
export function DeclarationsRoom({ initial, overview: before }: Props) {
  const t = useTranslations("declared");
  const { view, put, listen } = useDeclarations(initial);
  const { overview, link } = useOverview(before, listen);
  const commands = useCommands();
  const now = useTimerNow(overview.moment);
  return (
    <>
      <TopBar page="declarations" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <Deadlines view={view} />
          <p className={styles.buttons}>
            <a className={buttonClass()} href={BEFORE_PATH} target="_blank" rel="noreferrer">
              <Icon name="people" /> {t("publicPage")}
            </a>
            <a className={buttonClass()} href="/organizator/ustawienia#przed-spotkaniem">
              <Icon name="clock" /> {t("deadlines")}
            </a>
            <a className={buttonClass()} href={FILES.declarationsCsv} download>
              <Icon name="dl" /> {t("csv")}
            </a>
          </p>
        </header>
        <TopicsPart view={view} send={commands.send} saving={commands.saving} onChange={put} />
        <PeoplePart view={view} />
        {(view.asksNeeds || view.needs.length > 0) && <NeedsPart view={view} />}
        <OrganisationsPart view={view} send={commands.send} saving={commands.saving} onChange={put} />
      </main>
    </>
  );
}

function Deadlines({ view: { declareUntil, topicsUntil } }: { readonly view: DeclarationsView }) {
  const t = useTranslations("declared");
  const format = useFormatter();
  const words = (until: string | null): string =>
    until === null ? t("never") : format.dateTime(new Date(until), LONG_MOMENT);
  return <p>{t("lead", { declare: words(declareUntil), topics: words(topicsUntil) })}</p>;
}

function PeoplePart({ view }: { readonly view: DeclarationsView }) {
  const t = useTranslations("declared.people");
  return (
    <section className={styles.part} aria-labelledby="osoby-tytul">
      <h2 id="osoby-tytul">{t("title", { count: view.people })}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("table")}</th>
            <th scope="col" className={styles.number}>
              {t("count")}
            </th>
            <th scope="col">{t("organisations")}</th>
          </tr>
        </thead>
        <tbody>
          {view.tables.map((table) => (
            <tr key={table.id}>
              <th scope="row">
                <NumberTag mark={table.mark} hue={table.hue} /> {table.shortName}
              </th>
              <td className={styles.number}>{table.people}</td>
              <td>{table.organisations.join(", ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.withoutTable > 0 && (
        <p className={styles.warn}>
          <Icon name="alert" /> {t("withoutTable", { count: view.withoutTable })}
        </p>
      )}
    </section>
  );
}

function NeedsPart({ view: { needs } }: { readonly view: DeclarationsView }) {
  const t = useTranslations("declared.needs");
  return (
    <section className={styles.part} aria-labelledby="potrzeby-tytul">
      <h2 id="potrzeby-tytul">{t("title", { count: sumOf(needs, ({ count }) => count) })}</h2>
      <p className={styles.quiet}>{t("lead")}</p>
      {needs.length === 0 && <p>{t("none")}</p>}
      <ul className={styles.list}>
        {needs.map(({ text, table, count }) => (
          <li key={`${table} ${text}`}>
            <span className={styles.words}>{text}</span>{" "}
            <span className={styles.quiet}>
              {table ?? t("noTable")}
              {count > 1 && ` · ${t("times", { count })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
