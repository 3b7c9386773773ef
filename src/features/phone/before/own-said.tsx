import { getTranslations } from "next-intl/server";
import type { BeforeView, OwnSaidView } from "../../../contract/before-views.ts";
import { BEFORE_PATH } from "../../../contract/routes.ts";
import { buttonClass } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import styles from "./before.module.css";
import { DeclareForm, TopicForm } from "./before-forms.tsx";

interface Props {
  readonly own: OwnSaidView;
  readonly before: BeforeView;
}

/** What was said, its code, and what can still be done with it. */
export async function OwnSaid({ own, before }: Props) {
  const t = await getTranslations("before.own");
  const isTopic = own.kind === "topic";
  const mayChange = isTopic ? before.topicsOpen && own.state === "waiting" : before.declareOpen;
  const mayWithdraw = !isTopic || own.state === "waiting";
  return (
    <section className={`${card.card} ${styles.part}`} aria-labelledby="moje-tytul">
      <h2 id="moje-tytul">{t(isTopic ? "topicTitle" : "declarationTitle")}</h2>
      <p className={styles.code} translate="no">
        {own.code}
      </p>
      <p>{t("codeHint")}</p>
      {isTopic ? <Topic own={own} before={before} /> : <Declared own={own} before={before} />}
      {mayChange && (
        <details className={styles.change}>
          <summary>{t("change")}</summary>
          {isTopic ? (
            <TopicForm action="zmien" before={before} now={own} />
          ) : (
            <DeclareForm action="zmien" before={before} now={own} />
          )}
        </details>
      )}
      <div className={styles.ends}>
        {mayWithdraw && <End action="wycofaj" text={t(isTopic ? "withdrawTopic" : "withdraw")} />}
        <End action="zamknij" text={t("close")} />
      </div>
      <p className={styles.quiet}>{t("closeHint")}</p>
    </section>
  );
}

const End = ({ action, text }: { readonly action: "wycofaj" | "zamknij"; readonly text: string }) => (
  <form method="post" action={`${BEFORE_PATH}/${action}`}>
    <button type="submit" className={buttonClass({ wide: true })}>
      {text}
    </button>
  </form>
);

/** A table as people know it; null: it is not there. */
const nameOf = (before: BeforeView, id: string | null): string | null => {
  const table = before.tables.find((one) => one.id === id);
  return table ? `${table.number}. ${table.shortName}` : null;
};

async function Declared({ own, before }: Props & { readonly own: Extract<OwnSaidView, { kind: "declaration" }> }) {
  const t = await getTranslations("before.own");
  const table = nameOf(before, own.tableId);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("table")}</dt>
        <dd>{table ?? t("tableGone")}</dd>
      </div>
      <div>
        <dt>{t("people")}</dt>
        <dd>{own.people}</dd>
      </div>
      <Said name={t("organisation")} text={own.organisation} />
      <Said name={t("needs")} text={own.needs} />
    </dl>
  );
}

async function Topic({ own, before }: Props & { readonly own: Extract<OwnSaidView, { kind: "topic" }> }) {
  const t = await getTranslations("before.own");
  const added = nameOf(before, own.addedTo);
  return (
    <dl className={styles.facts}>
      <Said name={t("topic")} text={own.text} />
      <Said name={t("table")} text={nameOf(before, own.tableId) ?? ""} />
      <Said name={t("organisation")} text={own.organisation} />
      <div>
        <dt>{t("state")}</dt>
        <dd>{own.state === "accepted" && added !== null ? t("acceptedTo", { table: added }) : t(own.state)}</dd>
      </div>
      {own.state === "rejected" && <Said name={t("reason")} text={own.reason} />}
    </dl>
  );
}

const Said = ({ name, text }: { readonly name: string; readonly text: string }) =>
  text !== "" && (
    <div>
      <dt>{name}</dt>
      <dd className={card.words}>{text}</dd>
    </div>
  );
