"use client";
import { useFormatter, useTranslations } from "next-intl";
import { clockOf } from "../../client/round-clock.ts";
import { useTimerNow } from "../../client/use-timer-now.ts";
import { timeLeft } from "../../domain/phase.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { clockText } from "../../ui/minutes.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import type { Said } from "./announcer.tsx";
import styles from "./strip.module.css";
import { useTablet } from "./tablet-kit.tsx";

interface Props {
  readonly said: Said | null;
  readonly onDrawer: (drawer: "left" | "right") => void;
}

/** How the table stands, in words: connection, saving, people, inbox, side, time of day. */
export function Strip({ said, onDrawer }: Props) {
  const { view } = useTablet();
  const t = useTranslations("tablet.strip");
  return (
    <footer className={styles.strip} aria-label={t("region")}>
      <button type="button" className={styles.drawer} onClick={() => onDrawer("left")}>
        <Icon name="tray" />
        {t("inbox", { count: view.inbox.length })}
      </button>
      <Connection />
      <Saving />
      <span className={styles.people}>
        <Fact icon="people">{t("people", { count: view.counts.people })}</Fact>
      </span>
      <span className={styles.wide}>
        <Fact icon="tray">{t("inbox", { count: view.inbox.length })}</Fact>
      </span>
      <Result />
      <span className={styles.said} aria-hidden="true">
        {said?.words}
      </span>
      <SideBadge side={view.side} />
      <TimeOfDay />
      <LeftButton onDrawer={onDrawer} />
    </footer>
  );
}

type Tone = "warn" | "bad";

function Fact({
  icon,
  tone,
  children,
}: {
  readonly icon: IconName;
  readonly tone?: Tone;
  readonly children: React.ReactNode;
}) {
  return (
    <span className={styles.fact} data-tone={tone}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

function Connection() {
  const { board, link } = useTablet();
  const t = useTranslations("common.connection");
  const { kind } = board.save;
  const off =
    kind === "offline" || kind === "refused" || link === "refused" || (link === "offline" && kind !== "connecting");
  if (off)
    return (
      <Fact icon="nowifi" tone="bad">
        {t("offline")}
      </Fact>
    );
  return <Fact icon="wifi">{t(kind === "connecting" || link === "connecting" ? "connecting" : "connected")}</Fact>;
}

function Saving() {
  const { board, commands } = useTablet();
  const t = useTranslations("tablet.strip");
  const format = useFormatter();
  const { save } = board;
  const waiting = commands.stuck ? commands.waiting.length : 0;
  switch (save.kind) {
    case "connecting":
      return <Fact icon="later">{t("connecting")}</Fact>;
    case "saved":
      return waiting > 0 ? (
        <Fact icon="later" tone="warn">
          {t("offline", { count: waiting })}
        </Fact>
      ) : (
        <Fact icon="ok">{t("saved", { time: format.dateTime(save.at, CLOCK) })}</Fact>
      );
    case "sending":
      return <Fact icon="later">{t("sending", { count: save.unsent })}</Fact>;
    case "offline":
      return (
        <Fact icon="later" tone="warn">
          {save.unsent + waiting > 0 ? t("offline", { count: save.unsent + waiting }) : t("offlineNone")}
        </Fact>
      );
    case "storage-down":
      return (
        <Fact icon="alert" tone="bad">
          {t("storageDown", { count: save.unsent })}
        </Fact>
      );
    case "refused":
      return (
        <Fact icon="alert" tone="bad">
          {t("refused")}
        </Fact>
      );
  }
}

/** The sides' word on the table's result, once there is something to confirm. */
function Result() {
  const { result } = useTablet().view.desk;
  const t = useTranslations("desk.strip");
  const [only] = result.confirmed;
  if (result.confirmed.length === 2) return <Fact icon="seal">{t("both")}</Fact>;
  if (result.withdrawnAt !== null)
    return (
      <Fact icon="alert" tone="warn">
        {t("withdrawn")}
      </Fact>
    );
  return only ? <Fact icon="seal">{t("one", { side: only.side })}</Fact> : null;
}

function TimeOfDay() {
  const { moment } = useTablet().view;
  const format = useFormatter();
  const t = useTranslations("tablet.strip");
  const time = format.dateTime(useTimerNow(moment), CLOCK);
  return (
    <span className={styles.clock}>
      <span className="sr-only">{t("clock", { time })}</span>
      <span aria-hidden="true">{time}</span>
    </span>
  );
}

/** In portrait the strip keeps the time and opens its drawer. */
function LeftButton({ onDrawer }: Pick<Props, "onDrawer">) {
  const { moment, round } = useTablet().view;
  const t = useTranslations("tablet.strip");
  const clock = clockOf(moment, round.course);
  const left = timeLeft(clock.timer, useTimerNow(clock));
  return (
    <button type="button" className={styles.drawer} onClick={() => onDrawer("right")}>
      <Icon name="clock" />
      {left === null ? t("noTimer") : t("left", { clock: clockText(left) })}
    </button>
  );
}
