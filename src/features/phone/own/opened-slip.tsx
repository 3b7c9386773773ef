"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { call } from "../../../client/api.ts";
import type { SlipIdeasView } from "../../../contract/slip-views.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { NumberTag } from "../../../ui/number.tsx";
import { SentIdea } from "../mine/sent-idea.tsx";
import { addressOf } from "../state/view-address.ts";
import styles from "./own.module.css";

type Seat = SlipIdeasView["seats"][number];

interface Props {
  readonly code: string;
  readonly view: SlipIdeasView;
  /** Another code, please. */
  readonly other: () => void;
}

/** What a slip opened: the own ideas at each table, to read; and the way back to a table that is still open. */
export function OpenedSlip({ code, view, other }: Props) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = view.seats.reduce((sum, { ideas }) => sum + ideas.length, 0);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {count === 0 ? t("own.blank") : t("phone.mine.title")}
      </h1>
      {count === 0 && <p>{t("own.blankMore")}</p>}
      {view.seats.map((seat) => (
        <SeatPart key={seat.table.id} code={code} seat={seat} />
      ))}
      <Button onClick={other}>{t("own.other")}</Button>
    </>
  );
}

function SeatPart({ code, seat: { table, ideas } }: { readonly code: string; readonly seat: Seat }) {
  const t = useTranslations("own");
  return (
    <section className={styles.seat} data-hue={table.hue} aria-labelledby={table.id}>
      <h2 id={table.id} className={styles.table}>
        <NumberTag mark={table.mark} hue={table.hue} />
        <span lang="pl">{table.shortName}</span>
      </h2>
      <p>{ideas.length === 0 ? t("none") : t("found", { count: ideas.length })}</p>
      {table.life === "open" ? <GoOn code={code} table={table} /> : <p>{t("frozen")}</p>}
      <ul className={styles.ideas}>
        {[...ideas]
          .sort((a, b) => b.n - a.n)
          .map((idea) => (
            <li key={idea.id}>
              <SentIdea table={table} idea={idea} ways={null} />
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Makes this browser the slip's holder and leads to the table. */
function GoOn({ code, table }: { readonly code: string; readonly table: Seat["table"] }) {
  const t = useTranslations();
  const [problem, setProblem] = useState<RefusalCode | "unreachable" | null>(null);
  const go = async (): Promise<void> => {
    setProblem(null);
    const answer = await call("continueSlip", { code, tableId: table.id });
    if (answer.kind === "done") location.assign(`/s/${answer.value.code}${addressOf("mine")}`);
    else setProblem(answer.kind === "refused" ? answer.refusal : "unreachable");
  };
  return (
    <>
      <Button look="accent" wide onClick={() => void go()}>
        {t("own.continue", { table: table.shortName })} <Icon name="arrow" />
      </Button>
      <p role="alert" className={styles.problem} hidden={problem === null}>
        {problem && (problem === "unreachable" ? t("own.unreachable") : t(`refusal.${problem}`))}
      </p>
    </>
  );
}
