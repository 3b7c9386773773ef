"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "../../client/api.ts";
import type { FreezeCheck } from "../../contract/desk-views.ts";
import type { OverviewRow } from "../../contract/views.ts";
import { PRIORITIES } from "../../domain/proposal.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag } from "../../ui/number.tsx";
import styles from "./freeze.module.css";

type Checks =
  | { readonly kind: "reading" | "failed" }
  | { readonly kind: "read"; readonly tables: readonly FreezeCheck[] };

/** What the tables that are about to be frozen have open: confirmations, inbox, ideas without a group, bare sketches. */
export function FreezeChecks({ rows }: { readonly rows: readonly OverviewRow[] }) {
  const t = useTranslations("organiser.checks");
  const checks = useChecks();
  if (checks.kind !== "read") return <p role="status">{t(checks.kind)}</p>;
  const open = rows.filter(({ table }) =>
    checks.tables.some((one) => one.tableId === table.id && opensOf(one).length > 0),
  );
  return (
    <>
      <p className={styles.waiting} data-some={open.length > 0 || undefined}>
        <Icon name={open.length > 0 ? "alert" : "ok"} />
        {t("sum", { count: open.length })}
      </p>
      <ul className={styles.summary}>
        {rows.map(({ table }) => (
          <li key={table.id} data-hue={table.hue}>
            <NumberTag mark={table.mark} hue={table.hue} />
            <TableChecks check={checks.tables.find(({ tableId }) => tableId === table.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function useChecks(): Checks {
  const [checks, setChecks] = useState<Checks>({ kind: "reading" });
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const answer = await call("beforeFreeze", {});
      if (!gone) setChecks(answer.kind === "done" ? { kind: "read", tables: answer.value.tables } : { kind: "failed" });
    };
    void read();
    return () => {
      gone = true;
    };
  }, []);
  return checks;
}

function TableChecks({ check }: { readonly check: FreezeCheck | undefined }) {
  const t = useTranslations("organiser.checks");
  const opens = check ? opensOf(check) : [];
  if (!check || opens.length === 0)
    return (
      <span className={styles.closed}>
        <Icon name="ok" />
        {t("closed")}
      </span>
    );
  return (
    <ul className={styles.opens}>
      {opens.map((kind) => (
        <li key={kind}>{t(kind, { ...check, ...PRIORITIES, side: check.confirmed[0] ?? "", confirmed: "" })}</li>
      ))}
    </ul>
  );
}

/** What is open at a table, the weightiest first. */
function opensOf({ confirmed, proposals, priorities, inbox, loose, bareSketches }: FreezeCheck) {
  const isUsual = priorities >= PRIORITIES.least && priorities <= PRIORITIES.most;
  const all = [
    ["noProposals", proposals === 0],
    ["unconfirmed", proposals > 0 && confirmed.length === 0],
    ["half", proposals > 0 && confirmed.length === 1],
    ["priorities", proposals > 0 && !isUsual],
    ["inbox", inbox > 0],
    ["loose", loose > 0],
    ["bareSketches", bareSketches > 0],
  ] as const;
  return all.flatMap(([kind, isOpen]) => (isOpen ? [kind] : []));
}
