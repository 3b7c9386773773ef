"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { IdeaId } from "../../../domain/ids.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { LazyBoard } from "../board/lazy-board.tsx";
import type { Entry, Outgoing } from "../outbox/entry.ts";
import type { OutboxInUse } from "../outbox/use-outbox.ts";
import type { TakeBack } from "../outbox/use-take-back.ts";
import { SignatureLine } from "../signature/signature-line.tsx";
import { SlipLine } from "../slip/slip-line.tsx";
import type { Phone } from "../state/use-phone.ts";
import { Confirmation } from "./confirmation.tsx";
import screen from "./mine-screen.module.css";
import type { OwnWays } from "./own-actions.tsx";
import { OwnIdeas } from "./own-ideas.tsx";
import type { Outcome } from "./problem.tsx";
import { useSeen } from "./use-seen.ts";

interface Props {
  readonly phone: Phone;
  readonly box: OutboxInUse;
  /** The idea sent just now. */
  readonly sent: SentNow | null;
  /** Came for the board: it stands first. */
  readonly atBoard: boolean;
  readonly write: () => void;
  readonly correct: (entry: Entry) => void;
  readonly takeBack: TakeBack;
  /** Takes back the idea sent just now; its words lie on the sheet again. */
  readonly undo: (sent: SentNow) => Promise<Outcome>;
}

/** What was sent, and when by this phone's clock (milliseconds since 1970). */
export interface SentNow {
  readonly id: IdeaId;
  readonly content: Outgoing;
  readonly at: number;
}

/** What was sent, all own ideas, the signature (right after sending: before them), and the table's board. */
export function MineScreen({ phone, box, sent, atBoard, write, correct, takeBack, undo }: Props) {
  const t = useTranslations("phone");
  const { table, me, moment } = phone.state;
  const ideas = me?.ideas ?? [];
  const refused = box.entries.some(({ id, state }) => id === sent?.id && state.kind === "refused");
  const confirmed = sent !== null && !refused;
  const open = moment.life === "open";
  const now = ideas.find(({ id }) => id === sent?.id) ?? null;
  const undoable = open && box.store !== null && (now === null || now.place === "inbox" || now.place === "board");
  // One heading of the first rank: the confirmation when there is one, or the board that was asked for.
  const Heading = confirmed || atBoard ? "h2" : "h1";
  return (
    <main className={screen.screen}>
      {confirmed ? (
        <Confirmation
          key={sent.id}
          table={table}
          idea={now}
          onDisk={box.isOnDisk(sent.id)}
          undo={undoable ? { sentAt: sent.at, run: () => undo(sent) } : null}
          another={write}
        />
      ) : (
        open && (
          <Button look="main" wide big onClick={write}>
            <Icon name="plus" /> {t("mine.add")}
          </Button>
        )
      )}
      {confirmed && <SignatureLine phone={phone} />}
      {atBoard && <BoardPart phone={phone} rank={confirmed ? "h2" : "h1"} isWanted />}
      <section className={screen.part}>
        <Heading>{t("mine.title")}</Heading>
        <OwnIdeas
          table={table}
          ideas={ideas}
          entries={box.entries}
          isOnDisk={box.isOnDisk}
          correct={correct}
          ways={open ? waysOf(phone, takeBack) : null}
          discard={({ id }) => void takeBack.discard(id)}
        />
      </section>
      {!confirmed && <SignatureLine phone={phone} />}
      <SlipLine phone={phone} />
      {!atBoard && <BoardPart phone={phone} rank="h2" isWanted={false} />}
    </main>
  );
}

const waysOf = ({ callHere, dispatch }: Phone, { withdraw }: TakeBack): OwnWays => ({
  withdraw: ({ id }) => withdraw(id),
  correct: async ({ id }, text) => {
    const answer = await callHere("correctIdea", { ideaId: id, text });
    if (answer.kind === "done") dispatch({ type: "changed", idea: answer.value });
    return answer;
  },
});

interface BoardPartProps {
  readonly phone: Phone;
  readonly rank: "h1" | "h2";
  readonly isWanted: boolean;
}

/** The board is read when someone comes to it, not before: most phones never scroll that far. */
function BoardPart({ phone, rank: Heading, isWanted }: BoardPartProps) {
  const t = useTranslations();
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useSeen(heading);
  useEffect(() => {
    if (isWanted) heading.current?.focus();
  }, [isWanted]);
  return (
    <section className={screen.part}>
      <Heading ref={heading} tabIndex={-1} className={screen.heading}>
        {t("phone.board.title")}
      </Heading>
      {seen || isWanted ? <LazyBoard phone={phone} /> : <p>{t("common.loading")}</p>}
    </section>
  );
}
