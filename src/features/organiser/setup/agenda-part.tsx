"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { AgendaItem, PhaseKey } from "../../../domain/phase.ts";
import { freePhases, timeAfter, timed, totalMinutes } from "../../../domain/setup.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { FieldProblem, SavedWord } from "./field-state.tsx";
import { Moves, moved } from "./moves.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

/** The phases of the evening with their minutes; times follow by themselves. */
export function AgendaPart() {
  const t = useTranslations("setup.agenda");
  const { desk, now } = useSettings();
  const agenda = timed(now.facts.agenda, now.facts.startTime);
  const put = (next: readonly AgendaItem[], atOnce = false): void =>
    desk.typeFact("agenda", t("what"), { agenda: timed(next, now.facts.startTime) }, atOnce);
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      <ol className={styles.list}>
        {agenda.map((item, i) => (
          <li key={item.phase} className={styles.line}>
            <AgendaLine
              item={item}
              onChange={(next, atOnce) => put(agenda.with(i, next), atOnce)}
              onLeave={() => desk.leave("agenda")}
            />
            <Moves
              up={t("up", { title: item.title })}
              down={t("down", { title: item.title })}
              isFirst={i === 0}
              isLast={i === agenda.length - 1}
              onMove={(by) => put(moved(agenda, i, by), true)}
            />
            {now.view.phase === item.phase ? (
              <span className={styles.running}>{t("running")}</span>
            ) : (
              <Button
                look="quiet"
                aria-label={t("remove", { title: item.title })}
                disabled={agenda.length === 1}
                onClick={() => put(agenda.toSpliced(i, 1), true)}
              >
                <Icon name="no" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      <SavedWord field="agenda" />
      <FieldProblem field="agenda" theirs={null} />
      <Total agenda={agenda} />
      <NewPhase agenda={agenda} onAdd={(item) => put([...agenda, item], true)} />
    </>
  );
}

interface LineProps {
  readonly item: AgendaItem;
  readonly onChange: (item: AgendaItem, atOnce?: boolean) => void;
  readonly onLeave: () => void;
}

function AgendaLine({ item, onChange, onLeave }: LineProps) {
  const t = useTranslations("setup.agenda");
  const [half, setHalf] = useState<string | null>(null);
  const minutes = (text: string): void => {
    const isNumber = /^\d{1,3}$/.test(text) && Number(text) > 0;
    setHalf(isNumber ? null : text);
    if (isNumber) onChange({ ...item, minutes: Number(text) });
  };
  return (
    <>
      <time className={styles.time}>{item.startsAt}</time>
      <input
        className={styles.grow}
        aria-label={t("titleOf", { time: item.startsAt })}
        value={item.title}
        onChange={(event) => onChange({ ...item, title: event.target.value })}
        onBlur={onLeave}
      />
      <input
        className={styles.minutes}
        aria-label={t("minutes", { title: item.title })}
        inputMode="numeric"
        value={half ?? String(item.minutes)}
        onChange={(event) => minutes(event.target.value.trim())}
        onBlur={() => {
          setHalf(null);
          onLeave();
        }}
      />
      <select
        aria-label={t("scope", { title: item.title })}
        value={item.scope}
        onBlur={onLeave}
        onChange={(event) =>
          onChange({ ...item, scope: event.target.value === "plenary" ? "plenary" : "tables" }, true)
        }
      >
        <option value="plenary">{t("plenary")}</option>
        <option value="tables">{t("tables")}</option>
      </select>
    </>
  );
}

/** How long it all takes, and whether that fits to the end that people were told. */
function Total({ agenda }: { readonly agenda: readonly AgendaItem[] }) {
  const t = useTranslations("setup.agenda");
  const facts = useTranslations("setup.facts");
  const { desk, now } = useSettings();
  const { startTime, endTime } = now.facts;
  const minutes = totalMinutes(agenda);
  const end = timeAfter(startTime, minutes);
  return (
    <div className={styles.total}>
      <output>{t("total", { minutes, time: end })}</output>
      {end !== endTime && (
        <>
          <p>{t("mismatch", { time: endTime })}</p>
          <Button onClick={() => desk.typeFact("endTime", facts("endTime"), { endTime: end }, true)}>
            {t("fix", { time: end })}
          </Button>
        </>
      )}
    </div>
  );
}

const MINUTES = 10;

function NewPhase({
  agenda,
  onAdd,
}: {
  readonly agenda: readonly AgendaItem[];
  readonly onAdd: (item: AgendaItem) => void;
}) {
  const t = useTranslations("setup.agenda");
  const free = freePhases(agenda);
  const [chosen, setChosen] = useState<PhaseKey | null>(null);
  const id = useId();
  const phase = chosen !== null && free.includes(chosen) ? chosen : free[0];
  if (phase === undefined) return null;
  const add = (): void =>
    onAdd({ phase, minutes: MINUTES, scope: "tables", title: t(`phase.${phase}`), startsAt: "00:00" });
  return (
    <div className={styles.new}>
      <label htmlFor={id}>{t("new")}</label>
      <div className={styles.line}>
        <select
          id={id}
          className={styles.grow}
          value={phase}
          onChange={(event) => setChosen(free.find((one) => one === event.target.value) ?? null)}
        >
          {free.map((one) => (
            <option key={one} value={one}>
              {t(`phase.${one}`)}
            </option>
          ))}
        </select>
        <Button look="accent" onClick={add}>
          <Icon name="plus" />
          {t("add")}
        </Button>
      </div>
    </div>
  );
}
