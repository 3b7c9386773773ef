"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import { FILES } from "../../../contract/routes.ts";
import type { OverviewView, RegisterRow } from "../../../contract/views.ts";
import type { Section } from "../../../domain/meeting.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemLine } from "../problem-line.tsx";
import { TopBar } from "../top-bar.tsx";
import { useCommands } from "../use-commands.ts";
import { useOverview } from "../use-overview.ts";
import { RegisterFilters } from "./register-filters.tsx";
import styles from "./register-room.module.css";
import { type Filter, filterRows, type Sort, searchable, sortRows } from "./register-rows.ts";
import { RegisterTable } from "./register-table.tsx";

interface Props {
  readonly initial: readonly RegisterRow[];
  readonly overview: OverviewView;
  readonly sections: readonly Section[];
  /** Mark of the table to begin with; null: all. */
  readonly table: string | null;
}

/** Every idea and every proposal: to look through, and to take away. */
export function RegisterRoom({ initial, overview: before, sections, table }: Props) {
  const t = useTranslations("organiser.register");
  const { overview, link } = useOverview(before);
  const commands = useCommands();
  const now = useTimerNow(overview.moment);
  const [read, setRead] = useState({ rows: initial, state: stateOf(before) });
  const tables = overview.rows.map((row) => row.table);
  const start = tables.some(({ mark }) => mark === table) ? table : null;
  const [filter, setFilter] = useState<Filter>({ search: "", table: start, kind: null });
  const [sort, setSort] = useState<{ readonly by: Sort; readonly descending: boolean }>({
    by: "number",
    descending: false,
  });
  const wanted = useDeferredValue(filter);
  const prepared = useMemo(() => searchable(read.rows), [read.rows]);
  const rows = useMemo(
    () => sortRows(filterRows(prepared, wanted), sort.by, sort.descending),
    [prepared, wanted, sort.by, sort.descending],
  );

  const refresh = async (): Promise<void> => {
    const answer = await commands.send("register", {});
    if (answer.kind === "done") setRead({ rows: answer.value.rows, state: stateOf(overview) });
  };
  const chooseSort = (by: Sort): void =>
    setSort((current) => ({ by, descending: current.by === by && !current.descending }));

  return (
    <>
      <TopBar page="register" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <header className={styles.head}>
          <h1>{t("title")}</h1>
          <Downloads />
        </header>
        <RegisterFilters filter={filter} tables={tables} total={read.rows.length} onChange={setFilter} />
        <div className={styles.counts}>
          <Counts rows={read.rows} shown={rows.length} />
          {stateOf(overview) !== read.state && (
            <Button look="accent" onClick={() => void refresh()} disabled={commands.saving}>
              {t("refresh")}
            </Button>
          )}
        </div>
        <RegisterTable rows={rows} tables={tables} sections={sections} sort={sort} onSort={chooseSort} />
      </main>
    </>
  );
}

/** Changes when an idea came or a board changed: then the list is out of date. */
const stateOf = ({ rows }: OverviewView): string =>
  rows.map(({ counts, lastActivityAt }) => `${counts.ideas} ${counts.onBoard} ${lastActivityAt}`).join("|");

function Counts({ rows, shown }: { readonly rows: readonly RegisterRow[]; readonly shown: number }) {
  const t = useTranslations();
  const proposals = rows.filter(({ kind }) => kind === "proposal").length;
  const words = {
    ideas: t("common.ideas", { count: rows.length - proposals }),
    proposals: t("common.proposals", { count: proposals }),
  };
  return (
    <output>
      {t("organiser.register.counts", words)}
      {shown < rows.length && ` ${t("organiser.register.shown", { shown, total: rows.length })}`}
    </output>
  );
}

function Downloads() {
  const t = useTranslations("organiser.register");
  return (
    <p className={styles.downloads}>
      <a className={buttonClass()} href="/organizator/rejestr/arkusz">
        <Icon name="up" />
        {t("sheet")}
      </a>
      <a className={buttonClass({ look: "main" })} href={FILES.registerCsv} download>
        <Icon name="dl" />
        {t("csv")}
      </a>
      <a className={buttonClass()} href={FILES.registerJson} download>
        <Icon name="dl" />
        {t("json")}
      </a>
    </p>
  );
}
