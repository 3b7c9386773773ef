"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockOf, momentOfClock } from "../../../client/round-clock.ts";
import { useTimerNow } from "../../../client/use-timer-now.ts";
import type { PhoneRoundView } from "../../../contract/round-views.ts";
import type { MomentView } from "../../../contract/views.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Phone } from "../state/use-phone.ts";
import styles from "./round.module.css";

interface Props {
  readonly phone: Phone;
  readonly round: PhoneRoundView;
}

/** The person's part in the round: what is going on, "gotowe", the hand. */
export function RoundBar({ phone, round }: Props) {
  const t = useTranslations("phone.round");
  const { callHere, dispatch } = phone;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const take = async (asked: ReturnType<typeof callHere<"markDone" | "raiseHand">>): Promise<void> => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailed(answer.kind !== "done");
    if (answer.kind === "done") dispatch({ type: "round", round: answer.value });
  };
  const { floor, silent, done, key } = round;
  const up = floor.kind !== "none";
  return (
    <>
      <Line moment={phone.state.moment} round={round} failed={failed} />
      <div className={styles.buttons}>
        {silent && (
          <Button
            look={done ? "chosen" : "plain"}
            aria-pressed={done}
            aria-disabled={busy}
            onClick={() => busy || void take(callHere("markDone", { key, done: !done }))}
          >
            <Icon name={done ? "ok" : "flag"} />
            {t("done")}
          </Button>
        )}
        <Button
          look={up ? "chosen" : "plain"}
          aria-pressed={up}
          aria-disabled={busy}
          onClick={() => busy || void take(callHere("raiseHand", { up: !up }))}
        >
          <Icon name="hand" />
          {t(floor.kind === "speaking" ? "end" : "hand")}
        </Button>
      </div>
    </>
  );
}

/** One calm line: whose turn it is first, then the time, then the silence. */
function Line({
  moment,
  round,
  failed,
}: { readonly moment: MomentView; readonly failed: boolean } & Pick<Props, "round">) {
  const t = useTranslations("phone.round");
  const clock = clockOf(moment, round.course);
  const at = momentOfClock(clock.timer, useTimerNow(clock));
  const { floor, silent, done, seat } = round;
  return (
    <div role="status" className={styles.lines}>
      {failed && <p className={styles.failed}>{t("failed")}</p>}
      {floor.kind === "speaking" && (
        <p className={styles.speaking}>
          <Icon name="mic" />
          {t("speaking")}
        </p>
      )}
      {floor.kind === "waiting" && (
        <p>
          <strong>{t("waiting", { place: floor.place })}</strong>
          {seat !== null && <span className={styles.seat}>{t("seat", { n: seat })}</span>}
        </p>
      )}
      {silent && <p>{t(at === "grace" || at === "over" ? at : done ? "doneSaid" : "silent")}</p>}
    </div>
  );
}
