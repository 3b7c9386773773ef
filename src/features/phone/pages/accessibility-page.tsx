import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Meeting } from "../../../domain/meeting.ts";
import { PageFrame } from "../frame/page-frame.tsx";

/** When this version of the product was assessed; the statement is reviewed every year by 31 March. */
const ASSESSED = "2026-11-23";
const LIMITS = ["sketch", "captions", "canvas"] as const;

/** The statement the law asks for. The `a11y-…` ids are prescribed, so that monitoring can read it. */
export async function AccessibilityPage({ meeting }: { readonly meeting: Meeting }) {
  const t = await getTranslations("pages.accessibility");
  const format = await getFormatter();
  const date = format.dateTime(new Date(`${ASSESSED}T12:00:00`), { dateStyle: "long" });
  const dated = (id: string) => (chunks: ReactNode) => (
    <time id={id} dateTime={ASSESSED}>
      {chunks}
    </time>
  );
  return (
    <PageFrame title={meeting.title}>
      <h1 id="a11y-deklaracja">{t("title")}</h1>
      <p id="a11y-wstep">
        {t.rich("intro", {
          controller: meeting.controller,
          name: t("name"),
          owner: named("a11y-podmiot"),
          site: named("a11y-url"),
        })}
      </p>
      <ul>
        <li>{t.rich("published", { date, time: dated("a11y-data-publikacja") })}</li>
        <li>{t.rich("updated", { date, time: dated("a11y-data-aktualizacja") })}</li>
      </ul>
      <h2>{t("statusTitle")}</h2>
      <p id="a11y-status">{t("status")}</p>
      <h2>{t("contentTitle")}</h2>
      <ul>
        {LIMITS.map((key) => (
          <li key={key}>{t(`content.${key}`)}</li>
        ))}
      </ul>
      <h2>{t("preparedTitle")}</h2>
      <p>{t.rich("prepared", { date, time: dated("a11y-data-sporzadzenie") })}</p>
      <p>{t.rich("reviewed", { date, time: dated("a11y-data-przeglad") })}</p>
      <h2>{t("shortcutsTitle")}</h2>
      <p>{t("shortcuts")}</p>
      <h2>{t("contactTitle")}</h2>
      <p id="a11y-kontakt">
        {t.rich("contact", {
          person: named("a11y-osoba"),
          mail: named("a11y-email"),
          who: t("person", { organiser: meeting.organiser }),
          contact: meeting.dpoContact,
        })}
      </p>
      <h2>{t("procedureTitle")}</h2>
      <p id="a11y-procedura">{t("procedure")}</p>
      <p>{t("ombudsman")}</p>
      <h2>{t("buildingTitle")}</h2>
      <p id="a11y-architektura">
        {t("building", { place: [meeting.placeName, meeting.placeAddress].filter(Boolean).join(", ") })}
      </p>
    </PageFrame>
  );
}

const named = (id: string) => (chunks: ReactNode) => <strong id={id}>{chunks}</strong>;
