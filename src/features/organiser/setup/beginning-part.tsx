"use client";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { isConfirmed, wordsFor } from "../../../domain/beginning.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

/** Rehearsal on or off, and the one place where everything people made can be removed. */
export function BeginningPart() {
  const { now } = useSettings();
  return (
    <>
      <Rehearsal />
      {now.view.hasRun ? <AfterMeeting /> : <Wipe />}
    </>
  );
}

function Rehearsal() {
  const t = useTranslations("setup.beginning");
  const { desk, now } = useSettings();
  const { rehearsal, hasRun } = now.view;
  const key = rehearsal ? "on" : hasRun ? "ran" : "off";
  return (
    <div className={styles.mode} data-on={rehearsal || undefined}>
      <p>
        <strong>{t(key)}</strong>
      </p>
      <p>{t(`${key}Means`)}</p>
      {rehearsal && <Button onClick={() => void desk.run("setRehearsal", { on: false })}>{t("stop")}</Button>}
      {!rehearsal && !hasRun && (
        <Button look="accent" onClick={() => void desk.run("setRehearsal", { on: true })}>
          {t("start")}
        </Button>
      )}
    </div>
  );
}

/** After real phases it is folded away: nobody comes upon it by chance. */
function AfterMeeting() {
  const t = useTranslations("setup.beginning");
  return (
    <details className={styles.fold}>
      <summary>{t("wipeTitleRan")}</summary>
      <Wipe />
    </details>
  );
}

function Wipe() {
  const t = useTranslations("setup.beginning");
  const { desk, now } = useSettings();
  const { content, hasRun } = now.view;
  const [typed, setTyped] = useState("");
  const [done, setDone] = useState(false);
  const id = useId();
  const locale = useLocale();
  const words = wordsFor(hasRun);
  const word = locale === "en" ? words.en : words.pl;
  const wipe = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isDone = await desk.run("beginMeeting", { typed, ideas: content.ideas });
    setDone(isDone);
    if (isDone) setTyped("");
    else await desk.refresh();
  };
  return (
    <form className={styles.wipe} onSubmit={(event) => void wipe(event)}>
      {!hasRun && <h3>{t("wipeTitle")}</h3>}
      <p>{t("wipeLead")}</p>
      <Gone />
      <label htmlFor={id}>{t("type", { word })}</label>
      <input id={id} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" disabled={!isConfirmed(typed, hasRun) || now.saving}>
        <Icon name="alert" />
        {t(hasRun ? "doRan" : "do")}
      </Button>
      <output className={styles.done}>{done && t("done")}</output>
    </form>
  );
}

/** What would be removed, in numbers. */
function Gone() {
  const t = useTranslations("setup.beginning");
  const { content } = useSettings().now.view;
  const { ideas, proposals, participants } = content;
  if (ideas + proposals + participants === 0) return <p>{t("nothing")}</p>;
  return (
    <div>
      <p>{t("goes")}</p>
      <ul className={styles.gone}>
        <li>{t("ideas", { count: ideas })}</li>
        <li>{t("proposals", { count: proposals })}</li>
        <li>{t("participants", { count: participants })}</li>
        <li>{t("rest")}</li>
      </ul>
    </div>
  );
}
