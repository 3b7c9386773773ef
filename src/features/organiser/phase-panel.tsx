"use client";
import { useTranslations } from "next-intl";
import { newId } from "../../client/random-id.ts";
import type { MomentView } from "../../contract/views.ts";
import { type AgendaItem, timeLeft } from "../../domain/phase.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { clockText, MinuteBlocks } from "../../ui/minutes.tsx";
import { endsAt, nextItem } from "./agenda.ts";
import { ClockButton } from "./clock-button.tsx";
import { MenuButton } from "./menu.tsx";
import styles from "./phase-panel.module.css";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly moment: MomentView;
  readonly agenda: readonly AgendaItem[];
  readonly now: number;
  readonly send: Send;
}

/** The phase for all tables, its clock, and what comes next. */
export function PhasePanel(props: Props) {
  const { moment, agenda, now } = props;
  const t = useTranslations();
  const item = agenda.find(({ phase }) => phase === moment.phase?.key);
  return (
    <section className={styles.panel} aria-labelledby="phase-title">
      <div className={styles.what}>
        <p className={styles.title}>
          {moment.phase && <span className={styles.now}>{t("common.now")}</span>}
          <span id="phase-title" role="heading" aria-level={1}>
            {moment.phase?.title ?? t("organiser.phase.before")}
          </span>
        </p>
        <div className={styles.time}>
          <Clock moment={moment} now={now} />
          <div className={styles.plan}>
            {item && <p>{t("organiser.phase.plan", { from: item.startsAt, to: endsAt(item) })}</p>}
            <MinuteBlocks timer={moment.timer} now={now} />
          </div>
        </div>
      </div>
      <Controls {...props} />
    </section>
  );
}

function Clock({ moment, now }: { readonly moment: MomentView; readonly now: number }) {
  const t = useTranslations("common");
  const left = timeLeft(moment.timer, now);
  if (left === null) return null;
  return (
    <p className={styles.clock} role="timer">
      {clockText(left)}
      {(left <= 0 || moment.timer.state === "paused") && (
        <span className={styles.word}>{left <= 0 ? t("timeOver") : t("paused")}</span>
      )}
    </p>
  );
}

function Controls({ moment, agenda, send }: Props) {
  const t = useTranslations("organiser.phase");
  const next = nextItem(agenda, moment.phase?.key ?? null);
  const add = (): void => void send("stepTimer", { type: "add", minutes: 1, id: newId("command") });
  return (
    <div className={styles.controls}>
      <div className={styles.small}>
        {moment.phase && <ClockButton moment={moment} send={send} />}
        {moment.phase && <Button onClick={add}>{t("add")}</Button>}
        <PhaseMenu moment={moment} agenda={agenda} send={send} />
      </div>
      {next && (
        <Button look="main" onClick={() => void send("changePhase", { phase: next.phase })}>
          {t(moment.phase ? "next" : "begin", { title: next.title, minutes: next.minutes })}
          <Icon name="arrow" />
        </Button>
      )}
    </div>
  );
}

function PhaseMenu({ moment, agenda, send }: Pick<Props, "moment" | "agenda" | "send">) {
  const t = useTranslations("organiser.phase");
  const phases = agenda.map((item) => ({
    id: item.phase,
    text: item.title,
    hint: t("item", { from: item.startsAt, minutes: item.minutes }),
    current: item.phase === moment.phase?.key,
    onChoose: () => void send("changePhase", { phase: item.phase }),
  }));
  const before = { id: "before", text: t("before"), onChoose: () => void send("changePhase", { phase: null }) };
  return (
    <MenuButton
      label={t("menu")}
      parts={[{ choices: phases }, { choices: [{ ...before, current: moment.phase === null }] }]}
    >
      {t("phases")}
      <Icon name="down" />
    </MenuButton>
  );
}
