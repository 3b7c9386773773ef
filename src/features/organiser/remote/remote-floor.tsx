"use client";
import { useTranslations } from "next-intl";
import type { OverviewView } from "../../../contract/views.ts";
import { Button } from "../../../ui/button.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import type { Send } from "../use-commands.ts";
import styles from "./remote.module.css";

interface Props {
  readonly overview: OverviewView;
  readonly send: Send;
}

/** Hands the screen to a table, or takes it back. */
export function RemoteFloor({ overview, send }: Props) {
  const t = useTranslations("organiser.hall");
  const holder = overview.rows.find(({ table }) => table.id === overview.show.floor)?.table;
  return (
    <section className={styles.floor} aria-label={t("giveTo")}>
      {holder && (
        <div className={styles.holder}>
          <output>{t("floor", { table: holder.shortName })}</output>
          <Button onClick={() => void send("giveFloor", { tableId: null })}>{t("takeBack")}</Button>
        </div>
      )}
      <details>
        <summary>{t("giveTo")}</summary>
        <ul>
          {overview.rows.map(({ table }) => (
            <li key={table.id}>
              <Button
                wide
                look={table.id === holder?.id ? "chosen" : "plain"}
                onClick={() => void send("giveFloor", { tableId: table.id })}
              >
                <NumberTag mark={table.mark} hue={table.hue} />
                <span>{table.shortName}</span>
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
