"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { PhoneLook } from "../../../contract/phone-look.ts";
import board from "../board/board.module.css";
import { ideasOf } from "../board/board-news.ts";
import { BoardGroups } from "../board/board-section.tsx";
import { PhoneHead } from "../head/phone-head.tsx";
import mine from "../mine/mine-screen.module.css";
import { MomentLine } from "../moment/moment-line.tsx";
import { Notices } from "../moment/notices.tsx";
import type { OutboxInUse } from "../outbox/use-outbox.ts";
import frame from "../phone-app.module.css";
import type { Phone } from "../state/use-phone.ts";
import { WriteScreen } from "../write-screen.tsx";
import styles from "./phone-preview.module.css";

/**
 * What a participant who has just sat down sees now, drawn by the phone's own screens. It has no
 * session and asks the server nothing: nobody is counted by it. Not to be operated, only looked at.
 */
export function PhonePreview(props: PhoneLook) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { table, moment, round, view } = props;
  return (
    <div className={`${frame.phone} ${styles.phone}`} data-hue={table.hue} inert>
      <div className={frame.top}>
        <PhoneHead table={table} />
        <MomentLine moment={moment} course={round.course} />
      </div>
      <Notices moment={moment} connection="live" isOutdated={false} />
      {view === "board" ? (
        <BoardScreen {...props} />
      ) : (
        <WriteScreen phone={phoneOf(props)} box={NO_BOX} field={field} form={NO_FORM} show={nothing} send={nothing} />
      )}
    </div>
  );
}

function BoardScreen({ table, round, board: view }: PhoneLook) {
  const t = useTranslations("phone.board");
  const ideas = ideasOf(view);
  return (
    <div className={mine.screen}>
      <section className={mine.part}>
        <h2 className={mine.heading}>{t("title")}</h2>
        {round.silent || ideas.length === 0 ? (
          <p className={board.empty}>{t(round.silent ? "silent" : "empty")}</p>
        ) : (
          <BoardGroups board={view} table={table} all={ideas} />
        )}
      </section>
    </div>
  );
}

const nothing = (): void => undefined;
const NO_FORM = { kind: "none", ideaId: "" } as const;
const NO_BOX: OutboxInUse = { outbox: null, store: null, entries: [], add: nothing, isOnDisk: () => false };

/** A phone whose ways to the server lead nowhere. */
const phoneOf = ({ table, moment, counts, round, vote }: PhoneLook): Phone => ({
  code: "",
  state: {
    table,
    seat: { kind: "taken" },
    me: null,
    moment,
    round,
    vote,
    counts,
    connection: "live",
    boardStamp: 0,
    voteStamp: 0,
    isOutdated: false,
  },
  dispatch: nothing,
  sitDown: async () => false,
  asHere: async () => ({ kind: "unreachable" }),
  callHere: async () => ({ kind: "unreachable" }),
});
