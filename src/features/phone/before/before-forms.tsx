import { getTranslations } from "next-intl/server";
import type { BeforeView } from "../../../contract/before-views.ts";
import { BEFORE_PATH } from "../../../contract/routes.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { SLIP_LENGTH } from "../../../domain/slip.ts";
import { buttonClass } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./before.module.css";

interface FormProps<Now> {
  readonly action: "udzial" | "temat" | "zmien";
  /** Left out when something is changed that is there. */
  readonly id?: string;
  readonly before: BeforeView;
  /** What is there. */
  readonly now?: Now;
}

interface Declared {
  readonly tableId: string | null;
  readonly people: number;
  readonly organisation: string;
  readonly needs: string;
}

/** The one table, how many people, and what they need. */
export async function DeclareForm({ action, id, before, now }: FormProps<Declared>) {
  const t = await getTranslations("before.declare");
  return (
    <form method="post" action={`${BEFORE_PATH}/${action}`} className={styles.form}>
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <fieldset className={styles.tables}>
        <legend>{t("table")}</legend>
        {before.tables.map((table) => (
          <label key={table.id} className={styles.choice}>
            <input type="radio" name="stolik" value={table.id} required defaultChecked={now?.tableId === table.id} />
            <span lang="pl">
              <strong>{table.number}.</strong> {table.name}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${action}-osoby`}>{t("people")}</label>
        <select id={`${action}-osoby`} name="osoby" defaultValue={now?.people ?? 1} className={styles.short}>
          {Array.from({ length: LIMITS.declaredPeople }, (_, i) => (
            <option key={`osoby-${i + 1}`}>{i + 1}</option>
          ))}
        </select>
      </div>
      <Organisation action={action} {...(now && { now: now.organisation })} />
      {before.asksNeeds && (
        <div className={styles.field}>
          <label htmlFor={`${action}-potrzeby`}>{t("needs")}</label>
          <p id={`${action}-potrzeby-opis`}>{t("needsHint", { days: before.retentionDays })}</p>
          <textarea
            id={`${action}-potrzeby`}
            name="potrzeby"
            rows={3}
            maxLength={LIMITS.needs}
            defaultValue={now?.needs}
            aria-describedby={`${action}-potrzeby-opis`}
          />
        </div>
      )}
      <Trap />
      <Submit text={t(now ? "change" : "send")} main={!now} />
    </form>
  );
}

interface Suggested {
  readonly text: string;
  readonly tableId: string | null;
  readonly organisation: string;
}

/** A topic, for a table or for one that is not there. */
export async function TopicForm({ action, id, before, now }: FormProps<Suggested>) {
  const t = await getTranslations("before.topic");
  return (
    <form method="post" action={`${BEFORE_PATH}/${action}`} className={styles.form}>
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      <div className={styles.field}>
        <label htmlFor={`${action}-tresc`}>{t("text")}</label>
        <textarea
          id={`${action}-tresc`}
          name="tresc"
          rows={3}
          required
          maxLength={LIMITS.settingText}
          defaultValue={now?.text}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${action}-stolik`}>{t("table")}</label>
        <select id={`${action}-stolik`} name="stolik" defaultValue={now?.tableId ?? ""}>
          <option value="">{t("newTable")}</option>
          {before.tables.map((table) => (
            <option key={table.id} value={table.id} lang="pl">
              {table.number}. {table.shortName}
            </option>
          ))}
        </select>
      </div>
      <Organisation action={action} {...(now && { now: now.organisation })} />
      <Trap />
      <Submit text={t(now ? "change" : "send")} main={false} />
    </form>
  );
}

/** The way back to what was said, on any device. */
export async function CodeForm() {
  const t = await getTranslations("before.code");
  return (
    <section className={`${card.card} ${styles.part}`} aria-labelledby="kod-tytul">
      <h2 id="kod-tytul">{t("title")}</h2>
      <form method="post" action={`${BEFORE_PATH}/kod`} className={styles.form}>
        <div className={styles.field}>
          <label htmlFor="kod">{t("label")}</label>
          <p id="kod-opis">{t("hint")}</p>
          <input
            id="kod"
            name="kod"
            required
            maxLength={SLIP_LENGTH * 2}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="kod-opis"
          />
        </div>
        <Submit text={t("open")} main={false} />
      </form>
    </section>
  );
}

async function Organisation({ action, now }: { readonly action: string; readonly now?: string }) {
  const t = await getTranslations("before");
  return (
    <div className={styles.field}>
      <label htmlFor={`${action}-organizacja`}>{t("organisation")}</label>
      <p id={`${action}-organizacja-opis`}>{t("organisationHint")}</p>
      <input
        id={`${action}-organizacja`}
        name="organizacja"
        maxLength={LIMITS.signature}
        defaultValue={now}
        autoComplete="off"
        aria-describedby={`${action}-organizacja-opis`}
      />
    </div>
  );
}

/** A field for programs that fill in everything; people neither see nor reach it. */
async function Trap() {
  const t = await getTranslations("before");
  return (
    <div className={styles.trap} aria-hidden="true">
      <label>
        {t("trap")} <input name="strona" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}

const Submit = ({ text, main }: { readonly text: string; readonly main: boolean }) => (
  <button type="submit" className={buttonClass({ look: main ? "main" : "accent", big: true, wide: true })}>
    {text} <Icon name="arrow" />
  </button>
);
