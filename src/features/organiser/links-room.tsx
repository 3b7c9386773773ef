"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { LinksView } from "../../contract/link-views.ts";
import type { OverviewView, ScreenView } from "../../contract/views.ts";
import type { TableId } from "../../domain/ids.ts";
import type { Side } from "../../domain/side.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { HelperList } from "./helper-list.tsx";
import { KitDownloads } from "./kit-downloads.tsx";
import styles from "./links-room.module.css";
import { ProblemLine } from "./problem-line.tsx";
import { Question } from "./question.tsx";
import { ScreenList } from "./screen-list.tsx";
import { TableKit } from "./table-kit.tsx";
import { TopBar } from "./top-bar.tsx";
import { useCommands } from "./use-commands.ts";
import { useOverview } from "./use-overview.ts";

/** A link about to be replaced. */
export interface Revoking {
  readonly tableId: TableId;
  readonly shortName: string;
  readonly side: Side;
}

interface Props {
  readonly initial: LinksView;
  readonly overview: OverviewView;
  readonly hall: ScreenView;
}

/** Codes and links of every table, the screens, and the kit to print. */
export function LinksRoom({ initial, overview: before, hall }: Props) {
  const t = useTranslations("organiser.links");
  const { overview, link } = useOverview(before);
  const commands = useCommands();
  const [links, setLinks] = useState(initial);
  const [revoking, setRevoking] = useState<Revoking | null>(null);
  const now = useTimerNow(overview.moment);

  const revoke = async ({ tableId, side }: Revoking): Promise<void> => {
    const answer = await commands.send("revokeLink", { tableId, side });
    setRevoking(null);
    if (answer.kind === "done") setLinks(answer.value);
  };
  return (
    <>
      <TopBar page="links" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <header className={styles.head}>
          <div>
            <h1>{t("title")}</h1>
            <p>{t("lead")}</p>
          </div>
          <Link className={buttonClass()} href="/sprawdz" prefetch={false}>
            <Icon name="wifi" />
            {t("check")}
          </Link>
        </header>
        <KitDownloads />
        <ScreenList screens={links.screens} overview={overview} commands={commands} onLinks={setLinks} />
        {links.helpers && <HelperList helpers={links.helpers} commands={commands} onLinks={setLinks} />}
        {overview.rows.map(({ table }) => {
          const kit = links.tables.find(({ tableId }) => tableId === table.id);
          return (
            kit && <TableKit key={table.id} table={table} kit={kit} address={hall.address} onRevoke={setRevoking} />
          );
        })}
      </main>
      <Question
        open={revoking !== null}
        title={t("revoke.question")}
        yes={t("revoke.yes")}
        busy={commands.saving}
        onYes={() => revoking && void revoke(revoking)}
        onClose={() => setRevoking(null)}
      >
        <p>{revoking && t("revoke.means", { table: revoking.shortName, side: revoking.side })}</p>
      </Question>
    </>
  );
}
