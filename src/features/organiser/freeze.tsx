"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { OverviewRow } from "../../contract/views.ts";
import type { TableId } from "../../domain/ids.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./freeze.module.css";
import { FreezeChecks } from "./freeze-checks.tsx";
import { Question } from "./question.tsx";
import type { Send } from "./use-commands.ts";

/** Seconds in which a freeze can be taken back with one press. */
const UNDO_SECONDS = 60;

interface Freezing {
  /** Tables the question is about; null: no question. */
  readonly asked: readonly OverviewRow[] | null;
  readonly ask: (rows: readonly OverviewRow[]) => void;
  readonly close: () => void;
  readonly busy: boolean;
  /** Tables frozen a moment ago. */
  readonly recent: readonly TableId[];
  readonly freeze: (ids: readonly TableId[], frozen: boolean) => Promise<void>;
}

/** Freezing and thawing, for the button below the rail and for the menus of rows. */
export function useFreezing(send: Send): Freezing {
  const [asked, setAsked] = useState<readonly OverviewRow[] | null>(null);
  const [recent, setRecent] = useState<readonly TableId[]>([]);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (recent.length === 0) return;
    const timer = setTimeout(() => setRecent([]), UNDO_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [recent]);

  const freeze = async (ids: readonly TableId[], frozen: boolean): Promise<void> => {
    setBusy(true);
    const changed: TableId[] = [];
    for (const tableId of ids) {
      const answer = await send("freeze", { tableId, frozen });
      if (answer.kind !== "done") break;
      changed.push(tableId);
    }
    setBusy(false);
    setAsked(null);
    setRecent(frozen ? changed : []);
  };
  return { asked, ask: setAsked, close: () => setAsked(null), busy, recent, freeze };
}

interface Props {
  readonly rows: readonly OverviewRow[];
  readonly freezing: Freezing;
}

/** Apart from everything else: all boards read-only, or open again. */
export function FreezePanel({ rows, freezing }: Props) {
  const t = useTranslations("organiser.freeze");
  const open = rows.filter(({ table }) => table.life === "open");
  const frozen = rows.filter(({ table }) => table.life === "frozen");
  const thaw = (ids: readonly TableId[]): void => void freezing.freeze(ids, false);
  return (
    <section className={styles.panel} aria-labelledby="freeze-title">
      <h2 id="freeze-title">{t("label")}</h2>
      <output className={styles.recent}>
        {freezing.recent.length > 0 && (
          <>
            <span>
              <Icon name="lock" />
              {t("done", { count: freezing.recent.length })}
            </span>
            <Button look="accent" onClick={() => thaw(freezing.recent)} disabled={freezing.busy}>
              <Icon name="undo" />
              {t("takeBack")}
            </Button>
          </>
        )}
      </output>
      {open.length > 0 && (
        <Button wide className={styles.freeze} onClick={() => freezing.ask(open)}>
          <Icon name="lock" />
          {t("freezeAll", { count: frozen.length })}
        </Button>
      )}
      {frozen.length > 0 && freezing.recent.length === 0 && (
        <Button wide onClick={() => thaw(frozen.map(({ table }) => table.id))} disabled={freezing.busy}>
          {t("thaw", { count: frozen.length })}
        </Button>
      )}
    </section>
  );
}

/** The question before freezing: what is still open, table by table. */
export function FreezeQuestion({ freezing }: { readonly freezing: Freezing }) {
  const t = useTranslations("organiser.freeze");
  const rows = freezing.asked ?? [];
  const ids = rows.map(({ table }) => table.id);
  return (
    <Question
      open={freezing.asked !== null}
      title={t("question", { count: rows.length, table: rows[0]?.table.shortName ?? "" })}
      yes={t("yes", { count: rows.length })}
      busy={freezing.busy}
      onYes={() => void freezing.freeze(ids, true)}
      onClose={freezing.close}
    >
      <p>{t("means")}</p>
      <FreezeChecks rows={rows} />
    </Question>
  );
}
