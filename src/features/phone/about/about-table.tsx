import { getFormatter, getTranslations } from "next-intl/server";
import type { DocumentView } from "../../../contract/setup-views.ts";
import type { TableView } from "../../../contract/views.ts";
import { tie } from "../../../domain/typography.ts";
import { Icon } from "../../../ui/icon.tsx";
import { PageLinks } from "../frame/page-links.tsx";
import styles from "./about.module.css";

interface Props {
  readonly table: TableView;
  readonly controller: string;
  readonly dpoContact: string;
  readonly documents: readonly DocumentView[];
}

/** Below the sheet: who leads the table, its other questions, the first layer of privacy. */
export async function AboutTable({ table, controller, dpoContact, documents }: Props) {
  const t = await getTranslations("phone.about");
  const sides = await getTranslations("common.side");
  const questions = table.topics.slice(1);
  return (
    <>
      <aside className={styles.about} data-about="">
        <section>
          <h2>{t("leads")}</h2>
          <ul className={styles.leads}>
            {table.moderators.map((moderator) => (
              <li key={moderator.side}>
                <span className={styles.side} data-side={moderator.side}>
                  {sides(moderator.side)}
                </span>
                <span>{tie(moderator.role)}</span>
              </li>
            ))}
          </ul>
        </section>
        {questions.length > 0 && (
          <details className={styles.fold}>
            <summary>
              <Icon name="down" />
              {t("questions", { count: questions.length })}
            </summary>
            <ul className={styles.questions}>
              {questions.map((question) => (
                <li key={question}>{tie(question)}</li>
              ))}
            </ul>
          </details>
        )}
        {documents.length > 0 && <Documents documents={documents} />}
        <details className={styles.fold}>
          <summary>
            <Icon name="down" />
            <span>
              <strong>{t("privacy")}</strong> {t("privacyFirst", { controller })}
            </span>
          </summary>
          <p>
            {t("privacyRest", { dpo: dpoContact })} <a href="/prywatnosc">{t("privacyMore")}</a>
          </p>
        </details>
      </aside>
      <PageLinks />
    </>
  );
}

/** What the organiser gave to read; opens from our own host in the browser's reader. */
async function Documents({ documents }: Pick<Props, "documents">) {
  const t = await getTranslations("phone.about");
  const format = await getFormatter();
  const megabytes = (size: number): string =>
    format.number(Math.max(size / (1024 * 1024), 0.1), { maximumFractionDigits: 1 });
  return (
    <details className={styles.fold}>
      <summary>
        <Icon name="down" />
        {t("documents")}
      </summary>
      <ul className={styles.questions}>
        {documents.map(({ id, name, size, url }) => (
          <li key={id}>
            <a href={url} target="_blank" rel="noopener">
              {t("document", { name, size: megabytes(size) })}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
