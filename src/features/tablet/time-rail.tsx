"use client";
import { useTranslations } from "next-intl";
import type { AgendaItem, PhaseKey } from "../../domain/phase.ts";
import { Icon } from "../../ui/icon.tsx";
import { Clock } from "./round/clock.tsx";
import { Floor } from "./round/floor.tsx";
import { Script } from "./round/script.tsx";
import { Silence } from "./round/silence.tsx";
import { Sound } from "./round/sound.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { Tick } from "./tick.tsx";
import styles from "./time.module.css";
import { VoteCard } from "./vote-card.tsx";

/** Time left, the round at the table, the phases of the evening, what the organiser says. */
export function TimeRail() {
  const { view } = useTablet();
  const t = useTranslations("tablet.time");
  const { moment, agenda, table } = view;
  const [question] = table.topics;
  return (
    <div className={styles.rail}>
      <h2 id="rail-right" className="sr-only">
        {t("region")}
      </h2>
      <Clock />
      <Phases agenda={agenda} current={moment.phase?.key ?? null} />
      {moment.announcement && (
        <section className={styles.note}>
          <h3>
            <Icon name="mega" />
            {t("announcement")}
          </h3>
          <p>{moment.announcement.text}</p>
        </section>
      )}
      <Silence />
      <Floor />
      <VoteCard />
      <Script />
      {question !== undefined && (
        <section className={styles.note}>
          <h3>{t("question")}</h3>
          <p>{question}</p>
        </section>
      )}
      <Sound />
    </div>
  );
}

function Phases({ agenda, current }: { readonly agenda: readonly AgendaItem[]; readonly current: PhaseKey | null }) {
  const t = useTranslations("tablet.time");
  const at = agenda.findIndex(({ phase }) => phase === current);
  const near = agenda.slice(Math.max(0, at), at + 2);
  return (
    <section>
      <h3 className="sr-only">{t("phases")}</h3>
      {at < 0 && <p className={styles.none}>{t("before")}</p>}
      <ol className={styles.phases}>
        {near.map(({ phase }) => (
          <Phase key={phase} phase={phase} state={phase === current ? "now" : "ahead"} />
        ))}
      </ol>
      <details className={styles.all}>
        <summary>
          {t("agenda")}
          <Icon name="down" />
        </summary>
        <ol className={styles.phases}>
          {agenda.map(({ phase }, i) => (
            <Phase key={phase} phase={phase} state={i < at ? "done" : i === at ? "now" : "ahead"} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function Phase({ phase, state }: { readonly phase: PhaseKey; readonly state: "done" | "now" | "ahead" }) {
  const t = useTranslations("tablet.time");
  const phases = useTranslations("tablet.phase");
  return (
    <li
      data-now={state === "now" || undefined}
      data-done={state === "done" || undefined}
      aria-current={state === "now" ? "step" : undefined}
    >
      <span className={styles.mark}>
        {state === "done" ? <Tick /> : state === "now" ? <Icon name="right" /> : null}
      </span>
      <span>
        {phases(phase)}
        {state === "done" && <span className="sr-only"> – {t("done")}</span>}
        {state === "now" && <span className="sr-only"> – {t("current")}</span>}
      </span>
    </li>
  );
}
