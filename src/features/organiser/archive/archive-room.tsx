"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { ArchiveView } from "../../../contract/archive-views.ts";
import { FILES } from "../../../contract/routes.ts";
import type { OverviewView } from "../../../contract/views.ts";
import { buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemLine } from "../problem-line.tsx";
import { TopBar } from "../top-bar.tsx";
import { useCommands } from "../use-commands.ts";
import { useOverview } from "../use-overview.ts";
import styles from "./archive-room.module.css";
import { EraseMeeting } from "./erase-meeting.tsx";
import { OnRequest } from "./on-request.tsx";
import { BoardPictures } from "./pictures.tsx";
import { ErasedLog, RetentionTable } from "./retention.tsx";

interface Props {
  readonly initial: ArchiveView;
  readonly overview: OverviewView;
}

/** The meeting as one file, how long what is kept, and the removal of the whole. */
export function ArchiveRoom({ initial, overview: before }: Props) {
  const t = useTranslations("archive");
  const { overview, link } = useOverview(before);
  const commands = useCommands();
  const now = useTimerNow(overview.moment);
  const [archive, setArchive] = useState(initial);
  const refresh = async (): Promise<void> => {
    const answer = await commands.send("archive", {});
    if (answer.kind === "done") setArchive(answer.value);
  };
  return (
    <>
      <TopBar page="archive" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <h1>{t("title")}</h1>
        <section className={styles.part} aria-labelledby="take">
          <h2 id="take">{t("take.title")}</h2>
          <p>{t("take.lead")}</p>
          <p>{t("take.secrets")}</p>
          <a className={buttonClass({ look: "main", big: true })} href={FILES.archiveZip} download>
            <Icon name="dl" />
            {t("take.do")}
          </a>
        </section>
        <BoardPictures pictures={archive.pictures} />
        <RetentionTable plan={archive.plan} />
        <ErasedLog erased={archive.erased} />
        <OnRequest mayErase={archive.mayErase} commands={commands} onDone={() => void refresh()} />
        {archive.mayErase && <EraseMeeting archive={archive} commands={commands} />}
      </main>
    </>
  );
}
