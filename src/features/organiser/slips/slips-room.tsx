"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newId } from "../../../client/random-id.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import { FILES } from "../../../contract/routes.ts";
import type { SlipView } from "../../../contract/slip-views.ts";
import type { OverviewView } from "../../../contract/views.ts";
import type { CommandId } from "../../../domain/ids.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { ProblemLine } from "../problem-line.tsx";
import { TopBar } from "../top-bar.tsx";
import { useCommands } from "../use-commands.ts";
import { useOverview } from "../use-overview.ts";
import { SlipSheets } from "./slip-sheets.tsx";
import styles from "./slips-room.module.css";

/** Slips on one A4 sheet, and how many sheets can be asked for at once. */
const ON_SHEET = 8;
const SHEETS = [1, 2, 5, 10] as const;

const FORM = "slips-file";

/** The slips that were made last, and by which printing. */
interface Printing {
  readonly id: CommandId | null;
  readonly slips: readonly SlipView[];
}

const NOTHING_PRINTED: Printing = { id: null, slips: [] };

interface Props {
  readonly overview: OverviewView;
  readonly meetingTitle: string;
}

/** Makes blank slips and prints them. Their codes are shown here once: the record keeps only hashes. */
export function SlipsRoom({ overview: before, meetingTitle }: Props) {
  const t = useTranslations("slips");
  const { overview, link } = useOverview(before);
  const commands = useCommands();
  const now = useTimerNow(overview.moment);
  const [sheets, setSheets] = useState<number>(SHEETS[1]);
  const [printing, setPrinting] = useState<Printing>(NOTHING_PRINTED);
  const [id, setId] = useState(() => newId("command"));

  const { slips } = printing;

  const make = async (): Promise<void> => {
    // The id stays until it is answered: asking again after a lost answer makes the same slips.
    const answer = await commands.send("printSlips", { id, count: sheets * ON_SHEET });
    if (answer.kind !== "done") return;
    setId(newId("command"));
    setPrinting({ id, slips: answer.value.slips });
  };
  return (
    <>
      <TopBar page="slips" link={link} saving={commands.saving} now={now} />
      <ProblemLine link={link} commands={commands} />
      <main className={styles.main}>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <ol className={styles.steps}>
          {(["give", "type", "home"] as const).map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
        <fieldset className={styles.choice}>
          <legend>{t("howMany")}</legend>
          {SHEETS.map((count) => (
            <label key={count} className={styles.option}>
              <input type="radio" name="sheets" checked={sheets === count} onChange={() => setSheets(count)} />
              <span>{t("sheets", { count, slips: count * ON_SHEET })}</span>
            </label>
          ))}
        </fieldset>
        <p className={styles.buttons}>
          <Button look={slips.length === 0 ? "main" : "plain"} disabled={commands.saving} onClick={() => void make()}>
            <Icon name="plus" /> {t(slips.length === 0 ? "make" : "makeMore")}
          </Button>
          {slips.length > 0 && (
            <Button look="main" type="submit" form={FORM}>
              <Icon name="dl" /> {t("download")}
            </Button>
          )}
        </p>
        <form id={FORM} method="post" action={FILES.slips}>
          <input type="hidden" name="id" value={printing.id ?? ""} />
          <input type="hidden" name="count" value={slips.length} />
        </form>
        <p role="status" className={styles.made}>
          {slips.length > 0 && t("made", { count: slips.length })}
        </p>
      </main>
      <SlipSheets slips={slips} meetingTitle={meetingTitle} />
    </>
  );
}
