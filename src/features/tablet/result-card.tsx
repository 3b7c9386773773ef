"use client";
import { useFormatter, useTranslations } from "next-intl";
import { SIDES, type Side } from "../../domain/side.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import styles from "./result.module.css";
import { useTablet } from "./tablet-kit.tsx";

/** "Wynik stolika": how the two sides stand to the proposals, and the way to say one's own word. */
export function ResultCard() {
  const { view, actions, readOnly, open } = useTablet();
  const t = useTranslations("desk.result");
  const { result } = view.desk;
  const isOwn = result.confirmed.some(({ side }) => side === view.side);
  return (
    <section className={styles.result} aria-labelledby="table-result">
      <div className={styles.card}>
        <h3 id="table-result">{t("title")}</h3>
        <Withdrawn />
        <ul className={styles.sides}>
          {SIDES.map((side) => (
            <SideState key={side} side={side} />
          ))}
        </ul>
      </div>
      {!readOnly &&
        (isOwn ? (
          <Button className={styles.button} onClick={actions.takeBackResult}>
            {t("takeBack")}
          </Button>
        ) : (
          <Button
            look="accent"
            className={styles.button}
            disabled={result.state === null}
            onClick={() => open({ kind: "confirm" })}
          >
            <Icon name="seal" />
            {t("confirm")}
          </Button>
        ))}
    </section>
  );
}

function SideState({ side }: { readonly side: Side }) {
  const { result } = useTablet().view.desk;
  const t = useTranslations("desk.result");
  const format = useFormatter();
  const word = result.confirmed.find((one) => one.side === side);
  return (
    <li>
      <SideBadge side={side} />
      <span className={styles.state} data-confirmed={word !== undefined || undefined}>
        <Icon name={word ? "ok" : "none"} />
        {word ? t("confirmedAt", { time: format.dateTime(new Date(word.at), CLOCK) }) : t("notYet")}
      </span>
    </li>
  );
}

/** Says in words that an edit took a confirmation away. */
function Withdrawn() {
  const { result } = useTablet().view.desk;
  const t = useTranslations("desk.result");
  const format = useFormatter();
  if (result.state === null) return <p className={styles.note}>{t("nothing")}</p>;
  if (result.withdrawnAt === null) return null;
  const time = format.dateTime(new Date(result.withdrawnAt), CLOCK);
  return (
    <p className={styles.withdrawn}>
      <Icon name="alert" />
      {t("withdrawn", { time })}
    </p>
  );
}
