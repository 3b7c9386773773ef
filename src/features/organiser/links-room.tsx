"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { LinksView } from "../../contract/http.ts";
import type { OverviewView, ScreenView } from "../../contract/views.ts";
import type { TableId } from "../../domain/ids.ts";
import type { Side } from "../../domain/side.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Qr } from "../../ui/qr.tsx";
import styles from "./links-room.module.css";
import { PrintSheets } from "./print-sheets.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { Question } from "./question.tsx";
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

/** Codes and links of every table, the projector's link, and the kit to print. */
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
          <Link className={buttonClass()} href="/organizator/karteczki" prefetch={false}>
            <Icon name="paper" />
            {t("slips")}
          </Link>
          <Button look="main" onClick={() => window.print()}>
            <Icon name="doc" />
            {t("print")}
          </Button>
        </header>
        <ProjectorLink url={links.screen} />
        {overview.rows.map(({ table }) => {
          const kit = links.tables.find(({ tableId }) => tableId === table.id);
          return (
            kit && <TableKit key={table.id} table={table} kit={kit} address={hall.address} onRevoke={setRevoking} />
          );
        })}
      </main>
      <PrintSheets links={links} hall={hall} />
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

function ProjectorLink({ url }: { readonly url: string }) {
  const t = useTranslations("organiser.links");
  return (
    <section className={styles.projector} aria-labelledby="projector-link">
      <div className={styles.qr}>
        <Qr text={url} label={t("qrOf", { what: t("projector.title") })} />
      </div>
      <div className={styles.words}>
        <h2 id="projector-link">{t("projector.title")}</h2>
        <p>{t("projector.how")}</p>
        <p className={styles.url}>{url}</p>
        <p>
          <CopyButton text={url} label={t("projector.title")} />
        </p>
      </div>
    </section>
  );
}
