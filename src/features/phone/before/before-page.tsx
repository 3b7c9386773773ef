import { getFormatter, getTranslations } from "next-intl/server";
import type { BeforeView, OwnSaidView } from "../../../contract/before-views.ts";
import type { Meeting } from "../../../domain/meeting.ts";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { LONG_MOMENT } from "../../../ui/time-formats.ts";
import { PageFrame } from "../frame/page-frame.tsx";
import styles from "./before.module.css";
import { CodeForm, DeclareForm, TopicForm } from "./before-forms.tsx";
import { type FormOutcome, OutcomeLine } from "./outcome-line.tsx";
import { OwnSaid } from "./own-said.tsx";

interface Props {
  readonly meeting: Meeting;
  readonly before: BeforeView;
  /** What this browser has just said or opened with its code. */
  readonly own: OwnSaidView | null;
  readonly outcome: FormOutcome;
  /** Fresh ids, so that a form sent twice counts once. */
  readonly ids: { readonly declaration: string; readonly suggestion: string };
}

/** Before the meeting, in plain forms: it works without scripts. */
export async function BeforePage({ meeting, before, own, outcome, ids }: Props) {
  const t = await getTranslations("before");
  const format = await getFormatter();
  const day = format.dateTime(new Date(`${meeting.date}T12:00:00`), { dateStyle: "full" });
  return (
    <PageFrame title={meeting.title}>
      <h1>{t("title")}</h1>
      <p>{t(before.isOver ? "over" : "lead", { day, from: meeting.startTime, place: meeting.placeName })}</p>
      <OutcomeLine outcome={outcome} />
      {own && <OwnSaid own={own} before={before} />}
      {own?.kind !== "declaration" && (
        <Part
          id="udzial"
          title={t("declare.title")}
          until={before.declareUntil}
          isOpen={before.declareOpen}
          late={before.isOver ? null : t("declare.late")}
        >
          <DeclareForm action="udzial" id={ids.declaration} before={before} />
        </Part>
      )}
      {own?.kind !== "topic" && (
        <Part
          id="temat"
          title={t("topic.title")}
          until={before.topicsUntil}
          isOpen={before.topicsOpen}
          late={before.isOver ? null : t("topic.late")}
        >
          <TopicForm action="temat" id={ids.suggestion} before={before} />
        </Part>
      )}
      {!own && <CodeForm />}
      <p className={styles.quiet}>{t("data", { days: before.retentionDays })}</p>
    </PageFrame>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly until: string | null;
  readonly isOpen: boolean;
  /** What somebody can do who comes too late; null: nothing, the meeting is over. */
  readonly late: string | null;
  readonly children: React.ReactNode;
}

/** A form until its deadline; afterwards since when it is closed, and what to do. Nothing where it was never asked. */
async function Part({ id, title, until, isOpen, late, children }: PartProps) {
  const t = await getTranslations("before");
  const format = await getFormatter();
  if (until === null) return null;
  const when = format.dateTime(new Date(until), LONG_MOMENT);
  return (
    <section className={`${card.card} ${styles.part}`} aria-labelledby={`${id}-tytul`}>
      <h2 id={`${id}-tytul`}>{title}</h2>
      <p className={styles.until}>
        <Icon name={isOpen ? "clock" : "lock"} />
        <span>{t(isOpen ? "until" : "closed", { when })}</span>
      </p>
      {isOpen ? children : late !== null && <p>{late}</p>}
    </section>
  );
}
