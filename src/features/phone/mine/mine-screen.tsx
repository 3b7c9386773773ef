"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { IdeaId } from "../../../domain/ids.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { BoardSection } from "../board/board-section.tsx";
import type { Entry } from "../outbox/entry.ts";
import type { OutboxInUse } from "../outbox/use-outbox.ts";
import { SignatureLine } from "../signature/signature-line.tsx";
import type { Phone } from "../state/use-phone.ts";
import { Confirmation } from "./confirmation.tsx";
import screen from "./mine-screen.module.css";
import { OwnIdeas } from "./own-ideas.tsx";
import { useSeen } from "./use-seen.ts";

interface Props {
  readonly phone: Phone;
  readonly box: OutboxInUse;
  /** The idea sent just now. */
  readonly sent: IdeaId | null;
  /** Came for the board: begin there. */
  readonly atBoard: boolean;
  readonly write: () => void;
  readonly correct: (entry: Entry) => void;
}

/** What was sent, all own ideas, the signature, and the table's board. */
export function MineScreen({ phone, box, sent, atBoard, write, correct }: Props) {
  const t = useTranslations("phone");
  const { table, me, moment } = phone.state;
  const ideas = me?.ideas ?? [];
  const refused = box.entries.some(({ id, state }) => id === sent && state.kind === "refused");
  const confirmed = sent !== null && !refused;
  // One heading of the first rank: the confirmation when there is one.
  const Heading = confirmed ? "h2" : "h1";
  return (
    <main className={screen.screen}>
      {confirmed ? (
        <Confirmation
          table={table}
          idea={ideas.find(({ id }) => id === sent) ?? null}
          onDisk={box.isOnDisk(sent)}
          another={write}
        />
      ) : (
        moment.life === "open" && (
          <Button look="main" wide big onClick={write}>
            <Icon name="plus" /> {t("mine.add")}
          </Button>
        )
      )}
      <SignatureLine phone={phone} />
      <section className={screen.part}>
        <Heading>{t("mine.title")}</Heading>
        <OwnIdeas
          table={table}
          ideas={ideas}
          entries={box.entries}
          isOnDisk={box.isOnDisk}
          correct={correct}
          discard={(entry) => void box.outbox?.take(entry.id)}
        />
      </section>
      <BoardPart phone={phone} first={atBoard} />
    </main>
  );
}

/** The board is read when someone comes to it, not before: most phones never scroll that far. */
function BoardPart({ phone, first }: { readonly phone: Phone; readonly first: boolean }) {
  const t = useTranslations("phone.board");
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useSeen(heading);
  useEffect(() => {
    if (first) heading.current?.focus();
  }, [first]);
  return (
    <section className={screen.part}>
      <h2 ref={heading} tabIndex={-1} className={screen.heading}>
        {t("title")}
      </h2>
      {(seen || first) && <BoardSection phone={phone} />}
    </section>
  );
}
