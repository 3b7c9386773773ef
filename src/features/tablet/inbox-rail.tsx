"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { useTimerNow } from "../../client/use-timer-now.ts";
import type { InboxIdeaView } from "../../contract/views.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useSettled } from "../../ui/use-settled.ts";
import { AutoPlace } from "./auto-place.tsx";
import { ideaOf } from "./command-queue.ts";
import styles from "./inbox.module.css";
import { InboxCard } from "./inbox-card.tsx";
import { useTablet } from "./tablet-kit.tsx";
import { oldestMinutes } from "./tablet-state.ts";
import { useGrowing } from "./use-growing.ts";

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
        <Cards ideas={shown} />
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

/** What each card needs to know of the others' hands and of commands on their way; a card redraws when its own changes. */
function Cards({ ideas }: { readonly ideas: readonly InboxIdeaView[] }) {
  const { commands, board } = useTablet();
  const drawn = useGrowing(ideas.length);
  const own = useMemo(() => new Map(commands.waiting.map((one) => [ideaOf(one), one.name])), [commands.waiting]);
  const all = commands.waiting.find(({ name }) => name === "placeAll")?.name;
  const others = useMemo(() => new Map(board.others.map(({ handling, side }) => [handling, side])), [board.others]);
  return ideas
    .slice(0, drawn)
    .map((idea) => (
      <InboxCard
        key={idea.id}
        idea={idea}
        own={own.get(idea.id) ?? all ?? null}
        stuck={commands.stuck}
        other={others.get(idea.id) ?? null}
        onHandling={board.present}
      />
    ));
}

function Oldest() {
  const { view } = useTablet();
  const t = useTranslations("tablet.inbox");
  const minutes = oldestMinutes(view.inbox, useTimerNow(view.moment));
  return minutes === null ? null : <span className={styles.oldest}>{t("oldest", { minutes })}</span>;
}
