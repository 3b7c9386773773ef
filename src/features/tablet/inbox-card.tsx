"use client";
import { useFormatter } from "next-intl";
import { memo } from "react";
import type { Board } from "../../client/use-board.ts";
import type { InboxIdeaView } from "../../contract/views.ts";
import { pictureOf } from "../../domain/picture.ts";
import type { Side } from "../../domain/side.ts";
import { tie } from "../../domain/typography.ts";
import { Button } from "../../ui/button.tsx";
import { IdeaPicture } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import { SideBadge } from "../../ui/side-badge.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import { ActionMenu } from "./action-menu.tsx";
import type { Command } from "./command-queue.ts";
import { refOfInbox } from "./dialogs.ts";
import styles from "./inbox.module.css";
import { usePaper } from "./tablet-kit.tsx";

interface Props {
  readonly idea: InboxIdeaView;
  /** The command about it that is on its way from here. */
  readonly own: Command["name"] | null;
  /** Commands wait for the network. */
  readonly stuck: boolean;
  /** The side that decides about it on another tablet. */
  readonly other: Side | null;
  readonly onHandling: Board["present"];
}

/** One idea that waits: number, time, words, picture, what can be done with it. */
export const InboxCard = memo(function InboxCard(props: Props) {
  const { table, actions, words } = usePaper();
  const format = useFormatter();
  const { idea } = props;
  const ref = refOfInbox(idea);
  const picture = pictureOf(ref);
  return (
    <li className={styles.card} data-number={actions.number(idea.n)}>
      <div className={styles.top}>
        <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(idea.n)} />
        <time dateTime={idea.at}>{format.dateTime(new Date(idea.at), CLOCK)}</time>
      </div>
      <div className={picture ? styles.sketched : undefined}>
        <IdeaPicture idea={ref} alt="" lazy />
        <p className={styles.words}>
          {tie(idea.text) || words.inbox(picture === "photo" ? "photoOnly" : "sketchOnly")}
        </p>
      </div>
      <CardFoot {...props} />
    </li>
  );
});

/** What can be done with it, or what is being done with it, by whom. */
function CardFoot({ idea, own, stuck, other, onHandling }: Props) {
  const { actions, open, readOnly, words } = usePaper();
  const t = words.inbox;
  const ref = refOfInbox(idea);
  if (own)
    return (
      <p className={styles.doing} role="status">
        {stuck ? t("waiting") : t(own === "hideIdea" ? "hiding" : "placing")}
      </p>
    );
  return (
    <>
      {other && (
        <p className={styles.doing}>
          <SideBadge side={other} />
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
            entries={() => [
              { id: "read", label: t("read"), icon: "doc", act: () => open({ kind: "read", idea: ref }) },
              {
                id: "hide",
                label: t("hide"),
                icon: "eyeoff",
                grave: true,
                act: () => open({ kind: "hide", idea: ref }),
              },
            ]}
            onOpen={(isOpen) => onHandling({ handling: isOpen ? idea.id : undefined })}
          />
        </div>
      )}
    </>
  );
}
