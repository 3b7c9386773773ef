"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useRef } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { InboxIdeaView } from "../../contract/views.ts";
import { pictureOf } from "../../domain/picture.ts";
import { tie } from "../../domain/typography.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { ActionMenu, type MenuEntry } from "./action-menu.tsx";
import { AutoPlace } from "./auto-place.tsx";
import { ideaOf } from "./command-queue.ts";
import { refOfInbox } from "./dialogs.ts";
import styles from "./inbox.module.css";
import { useTablet } from "./tablet-kit.tsx";
import { oldestMinutes } from "./tablet-state.ts";

/** "Wszystkie na tablicę" from this many on. */
const MANY = 3;

/** What came in and waits for a moderator, the newest at the end. */
export function InboxRail() {
  const { view, actions, readOnly, open } = useTablet();
  const t = useTranslations("tablet.inbox");
  const cards = useRef<HTMLUListElement>(null);
  const shown = useSettled(view.inbox, cards);
  return (
    <div className={styles.rail}>
      <div className={styles.head}>
        <h2 id="rail-left">{t("title", { count: view.inbox.length })}</h2>
        <Oldest />
      </div>
      <AutoPlace />
      {shown.length === 0 && <p className={styles.empty}>{t(view.table.autoPlace ? "emptyAuto" : "empty")}</p>}
      <ul className={styles.cards} ref={cards}>
        {shown.map((idea) => (
          <InboxCard key={idea.id} idea={idea} />
        ))}
      </ul>
      {!readOnly && (
        <div className={styles.foot}>
          {view.inbox.length >= MANY && (
            <Button look="accent" wide onClick={actions.placeAll}>
              {t("placeAll", { count: view.inbox.length })}
            </Button>
          )}
          <Button wide className={styles.scribe} onClick={() => open({ kind: "scribe" })}>
            <Icon name="mic" />
            {t("scribe")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Oldest() {
  const { view } = useTablet();
  const t = useTranslations("tablet.inbox");
  const minutes = oldestMinutes(view.inbox, useTimerNow(view.moment));
  return minutes === null ? null : <span className={styles.oldest}>{t("oldest", { minutes })}</span>;
}

function InboxCard({ idea }: { readonly idea: InboxIdeaView }) {
  const { view, actions } = useTablet();
  const t = useTranslations("tablet.inbox");
  const format = useFormatter();
  const picture = pictureOf(refOfInbox(idea));
  return (
    <li className={styles.card} data-number={actions.number(idea.n)}>
      <div className={styles.top}>
        <NumberTag mark={view.table.mark} hue={view.table.hue} figures={ideaFigures(idea.n)} />
        <time dateTime={idea.at}>{format.dateTime(new Date(idea.at), { hour: "2-digit", minute: "2-digit" })}</time>
      </div>
      <div className={picture ? styles.sketched : undefined}>
        <IdeaPicture idea={refOfInbox(idea)} alt="" />
        <p className={styles.words}>{tie(idea.text) || t(picture === "photo" ? "photoOnly" : "sketchOnly")}</p>
      </div>
      <CardFoot idea={idea} />
    </li>
  );
}

/** What can be done with it, or what is being done with it, by whom. */
function CardFoot({ idea }: { readonly idea: InboxIdeaView }) {
  const { board, commands, actions, open, readOnly } = useTablet();
  const t = useTranslations("tablet.inbox");
  const ref = refOfInbox(idea);
  const own = commands.waiting.find((command) => ideaOf(command) === idea.id || command.name === "placeAll");
  const other = board.others.find(({ handling }) => handling === idea.id);
  if (own)
    return (
      <p className={styles.doing} role="status">
        {commands.stuck ? t("waiting") : t(own.name === "hideIdea" ? "hiding" : "placing")}
      </p>
    );
  const entries: readonly MenuEntry[] = [
    { id: "read", label: t("read"), icon: "doc", act: () => open({ kind: "read", idea: ref }) },
    { id: "hide", label: t("hide"), icon: "eyeoff", grave: true, act: () => open({ kind: "hide", idea: ref }) },
  ];
  return (
    <>
      {other && (
        <p className={styles.doing}>
          <SideBadge side={other.side} />
          {t("other")}
        </p>
      )}
      {!readOnly && (
        <div className={styles.actions}>
          <Button
            look="accent"
            onClick={() => actions.place(ref)}
            aria-label={t("placeOf", { number: actions.number(idea.n) })}
          >
            {t("place")}
          </Button>
          <ActionMenu
            label={t("menu", { number: actions.number(idea.n) })}
            entries={entries}
            onOpen={(isOpen) => board.present({ handling: isOpen ? idea.id : undefined })}
          />
        </div>
      )}
    </>
  );
}
