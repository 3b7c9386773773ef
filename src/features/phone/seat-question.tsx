"use client";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { Button, buttonClass } from "../../ui/button.tsx";
import card from "../../ui/card.module.css";
import { Icon } from "../../ui/icon.tsx";
import styles from "./seat-question.module.css";
import type { Seat } from "./state/phone-state.ts";
import { lastSeat } from "./state/seat-mark.ts";
import type { Phone } from "./state/use-phone.ts";

interface Props {
  readonly phone: Phone;
  readonly seat: Extract<Seat, { kind: "elsewhere" | "refused" }>;
}

/** Why there is no sheet to write on yet, and what can be done: another table's seat, or no seat at all. */
export function SeatQuestion({ phone, seat }: Props) {
  return (
    <main className={styles.place}>
      <section className={`${card.card} ${styles.box}`}>
        {seat.kind === "elsewhere" ? <Elsewhere phone={phone} seat={seat} /> : <Refused phone={phone} seat={seat} />}
      </section>
    </main>
  );
}

const unchanging = (): (() => void) => () => {};

function Elsewhere({ phone, seat }: { readonly phone: Phone; readonly seat: Extract<Seat, { kind: "elsewhere" }> }) {
  const t = useTranslations("phone.seat");
  const own = useSyncExternalStore(unchanging, lastSeat, () => null);
  const [failed, setFailed] = useState(false);
  const { table } = phone.state;
  const move = async (): Promise<void> => setFailed(!(await phone.sitDown()));
  return (
    <>
      <h1>{t("elsewhere", { table: seat.other.shortName, number: seat.other.number })}</h1>
      <p>{t("elsewhereMore", { table: table.shortName, number: table.number })}</p>
      <p role="alert" hidden={!failed} className={styles.problem}>
        {failed && t("unreachable")}
      </p>
      {own && own !== phone.code && (
        <a className={buttonClass({ look: "main", wide: true, big: true })} href={`/s/${own}`}>
          {t("goBack", { table: seat.other.shortName })}
        </a>
      )}
      <Button wide onClick={() => void move()}>
        {t("move", { table: table.shortName })}
      </Button>
    </>
  );
}

function Refused({ phone, seat }: { readonly phone: Phone; readonly seat: Extract<Seat, { kind: "refused" }> }) {
  const t = useTranslations();
  return (
    <>
      <div role="alert">
        <h1 className={styles.problem}>
          <Icon name="alert" />
          {t(`refusal.${seat.refusal}`)}
        </h1>
      </div>
      <Button wide onClick={() => void phone.sitDown()}>
        {t("phone.seat.again")}
      </Button>
    </>
  );
}
