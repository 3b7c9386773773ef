import { getTranslations } from "next-intl/server";
import type { Meeting } from "../../../domain/meeting.ts";
import { PageFrame } from "../frame/page-frame.tsx";

const PARTS = ["purpose", "recipients", "retention", "rights", "voluntary"] as const;
const STORED = ["ideas", "signature", "technical", "slip", "before"] as const;

/** The second layer about personal data: everything article 13 asks for, in plain words. */
export async function PrivacyPage({ meeting }: { readonly meeting: Meeting }) {
  const t = await getTranslations("pages.privacy");
  return (
    <PageFrame title={meeting.title}>
      <h1>{t("title")}</h1>
      <p>
        <strong>{t("lead")}</strong>
      </p>
      <h2>{t("controllerTitle")}</h2>
      <p>{t("controller", { controller: meeting.controller, dpo: meeting.dpoContact })}</p>
      <h2>{t("whatTitle")}</h2>
      <ul>
        {STORED.map((key) => (
          <li key={key}>{t(`what.${key}`)}</li>
        ))}
      </ul>
      <p>{t("storage")}</p>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`${part}Title`)}</h2>
          <p>{part === "retention" ? t(part, { days: meeting.retentionDays, ties: meeting.tiesDays }) : t(part)}</p>
        </section>
      ))}
    </PageFrame>
  );
}
