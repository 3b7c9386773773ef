"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Answer, sendFile } from "../../client/api.ts";
import type { SheetView } from "../../contract/answer-views.ts";
import { FILES, SHEET_FINGERPRINT } from "../../contract/routes.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { OfficeHead } from "../../ui/office/office-head.tsx";
import { problemIn } from "./answer-desk.ts";
import { SheetPreview } from "./sheet-preview.tsx";
import styles from "./sheet-room.module.css";
import { useTask } from "./use-task.ts";

interface Chosen {
  readonly file: File;
  readonly view: SheetView;
}

const CSV = "text/csv";

/** The work on answers from a spreadsheet: chosen, looked at, saved as drafts. */
export function SheetRoom() {
  const t = useTranslations("answers.sheet");
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState("");
  const task = useTask();

  const preview = async (file: File): Promise<Answer<SheetView>> => {
    const answer = await sendFile<SheetView>(FILES.sheetPreview, file, CSV);
    setChosen(answer.kind === "done" ? { file, view: answer.value } : null);
    return answer;
  };
  const choose = (file: File): Promise<boolean> => {
    setSaid("");
    return task.run(async () => problemIn(await preview(file)));
  };
  const apply = ({ file, view }: Chosen): Promise<boolean> =>
    task.run(async () => {
      const headers = { [SHEET_FINGERPRINT]: view.fingerprint };
      const answer = await sendFile<{ saved: number }>(FILES.sheetApply, file, CSV, headers);
      if (answer.kind === "done") {
        setChosen(null);
        setSaid(t("done", { count: answer.value.saved }));
        return null;
      }
      if (answer.kind !== "refused" || answer.refusal !== "conflict") return problemIn(answer);
      setSaid(t("again"));
      return problemIn(await preview(file));
    });

  return (
    <>
      <OfficeHead page="answers" anew />
      <main className={styles.main}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
        <p className={styles.buttons}>
          <a className={buttonClass()} href={FILES.registerCsv} download>
            <Icon name="dl" />
            {t("download")}
          </a>
          <label className={`${buttonClass({ look: "main" })} ${styles.choose}`}>
            <Icon name="up" />
            {t("choose")}
            <input
              type="file"
              accept=".csv,text/csv"
              disabled={task.isBusy}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                // The same file, changed on the disk, may be chosen again.
                event.target.value = "";
                if (file) void choose(file);
              }}
            />
          </label>
        </p>
        <p role="status">{task.isBusy ? t("reading") : said}</p>
        {task.problem && <p role="alert">{task.problem}</p>}
        {chosen && (
          <SheetPreview name={chosen.file.name} view={chosen.view}>
            <Button look="main" disabled={task.isBusy} onClick={() => void apply(chosen)}>
              {t("apply", { count: chosen.view.changes.length })}
            </Button>
          </SheetPreview>
        )}
        {!chosen && said !== "" && (
          <p>
            <a className={buttonClass()} href="/organizator/rejestr/stanowiska">
              {t("next")}
              <Icon name="right" />
            </a>
          </p>
        )}
      </main>
    </>
  );
}
