"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { newId } from "../../client/random-id.ts";
import { useSettled } from "../../ui/use-settled.ts";
import type { FormOutcome } from "./composer/form-outcome.ts";
import { useAhead } from "./frame/use-ahead.ts";
import { PhoneHead } from "./head/phone-head.tsx";
import { MineScreen, type SentNow } from "./mine/mine-screen.tsx";
import type { Outcome } from "./mine/problem.tsx";
import { MomentLine } from "./moment/moment-line.tsx";
import { Notices } from "./moment/notices.tsx";
import type { Entry, Outgoing } from "./outbox/entry.ts";
import { useOutbox } from "./outbox/use-outbox.ts";
import { useTakeBack } from "./outbox/use-take-back.ts";
import styles from "./phone-app.module.css";
import { LazyPhoto } from "./photo/lazy-photo.tsx";
import { LazyRound, roundCalls } from "./round/lazy-round.tsx";
import { LazySketch } from "./sketch/lazy-sketch.tsx";
import { useKeptPhone } from "./state/use-kept-phone.ts";
import { type PhoneStart, usePhone } from "./state/use-phone.ts";
import { useView } from "./state/use-view.ts";
import { useVisibleHeight } from "./state/use-visible-height.ts";
import type { View } from "./state/view-address.ts";
import { LazyVote } from "./vote/lazy-vote.tsx";
import { WriteScreen } from "./write-screen.tsx";

interface Props {
  readonly start: PhoneStart;
  readonly view: View;
  /** What a form sent without scripts came to. */
  readonly form: FormOutcome;
  /** Who leads the table, privacy, the way to other pages; made on the server. */
  readonly about: ReactNode;
}

/** A participant's phone: write, draw, one's own ideas, the table's board. */
export function PhoneApp({ start, view: first, form, about }: Props) {
  const phone = usePhone(start);
  const box = useOutbox(phone);
  const takeBack = useTakeBack(phone, box);
  const [view, show] = useView(first);
  const [sent, setSent] = useState<SentNow | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useVisibleHeight();
  useKeptPhone(start, phone);
  useAhead();
  useScriptMark();
  const { table, moment, round, connection, isOutdated } = phone.state;
  const calls = useSettled(roundCalls(phone.state));
  // While writing, a hand that nothing calls for comes after the sheet.
  const handBelow = view !== "vote" && view !== "mine" && view !== "board" && !calls;

  const send = (content: Outgoing): void => {
    const id = newId("idea");
    box.add(id, content);
    setSent({ id, content, at: Date.now() });
    show("mine");
  };
  /** In the same tap as the finger's, so that the keyboard opens. */
  const write = (): void => {
    flushSync(() => {
      setSent(null);
      show("write");
    });
    field.current?.focus();
  };
  const correct = async (entry: Entry): Promise<void> => {
    await takeBack.toSheet(entry);
    flushSync(() => {
      setSent(null);
      show(viewOf(entry.content));
    });
    field.current?.focus();
  };
  const undo = async ({ id, content, at }: SentNow): Promise<Outcome> => {
    const onPhone = box.entries.some((entry) => entry.id === id);
    const answer = onPhone ? ({ kind: "done" } as const) : await takeBack.withdraw(id);
    if (answer.kind !== "done") return answer;
    const sentAt = new Date(at).toISOString();
    await correct({ id, code: start.code, madeAt: table.id, content, at: sentAt, state: { kind: "waiting" } });
    return { kind: "done" };
  };

  if (view === "photo" && moment.life === "open")
    return (
      <main className={styles.phone} data-hue={table.hue}>
        <LazyPhoto code={start.code} table={table} store={box.store} back={() => show("write")} send={send} />
      </main>
    );
  if (view === "draw" && moment.life === "open")
    return (
      <main className={`${styles.phone} ${styles.wide}`} data-hue={table.hue}>
        <LazySketch code={start.code} table={table} store={box.store} back={() => show("write")} send={send} />
      </main>
    );
  return (
    <div className={styles.phone} data-hue={table.hue}>
      <div className={styles.top}>
        <PhoneHead table={table} />
        <MomentLine moment={moment} course={round?.course ?? null} />
      </div>
      <Notices moment={moment} connection={connection} isOutdated={isOutdated} />
      {view !== "vote" && !handBelow && <LazyRound phone={phone} place="top" />}
      <LazyVote phone={phone} store={box.store} shown={view === "vote"} show={show} />
      {view === "vote" ? null : view === "mine" || view === "board" ? (
        <MineScreen
          phone={phone}
          box={box}
          sent={sent}
          atBoard={view === "board"}
          write={write}
          correct={(entry) => void correct(entry)}
          takeBack={takeBack}
          undo={undo}
        />
      ) : (
        <WriteScreen phone={phone} box={box} field={field} form={form} show={show} send={send} />
      )}
      {handBelow && <LazyRound phone={phone} place="end" />}
      {about}
    </div>
  );
}

/** The screen on which this was made. */
function viewOf({ sketch, photo }: Outgoing): View {
  if (photo !== undefined) return "photo";
  return sketch ? "draw" : "write";
}

/** Plain links and forms know by this that scripts have taken over; tests wait for it. */
function useScriptMark(): void {
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);
}
