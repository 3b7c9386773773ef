"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SheetView } from "../../contract/answer-views.ts";
import styles from "./sheet-room.module.css";

interface Props {
  readonly name: string;
  readonly view: SheetView;
  /** The button that saves. */
  readonly children: ReactNode;
}

/** What the file would change, cell by cell, and which rows it cannot, with the reason. */
export function SheetPreview({ name, view: { changes, refused, unchanged }, children }: Props) {
  const t = useTranslations("answers.sheet");
  return (
    <section className={styles.preview} aria-label={t("file", { name })}>
      <p>
        {t("file", { name })}. {unchanged > 0 && t("unchanged", { count: unchanged })}
      </p>
      {refused.length > 0 && (
        <>
          <h2>{t("refused", { count: refused.length })}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("number")}</th>
                <th scope="col">{t("why")}</th>
              </tr>
            </thead>
            <tbody>
              {refused.map(({ row, number, problem }) => (
                <tr key={row}>
                  <th scope="row">
                    {number} <small>{t("row", { row })}</small>
                  </th>
                  <td>{t(`problems.${problem}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <h2>{t("changes", { count: changes.length })}</h2>
      {changes.length > 0 && (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                {(["number", "column", "from", "to"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.flatMap(({ row, number, fields }) =>
                fields.map(({ field, from, to }, i) => (
                  <tr key={`${row} ${field}`}>
                    {i === 0 && (
                      <th scope="rowgroup" rowSpan={fields.length}>
                        {number} <small>{t("row", { row })}</small>
                      </th>
                    )}
                    <td>{t(`fields.${field}`)}</td>
                    <td lang="pl" data-column={t("from")}>
                      {from === "" ? t("empty") : <del>{from}</del>}
                    </td>
                    <td lang="pl" data-column={t("to")}>
                      {to === "" ? t("empty") : <ins>{to}</ins>}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
          <div className={styles.save}>{children}</div>
        </>
      )}
    </section>
  );
}
