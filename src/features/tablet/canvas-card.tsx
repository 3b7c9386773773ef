"use client";
import { useTranslations } from "next-intl";
import { CARD_LINES, textLines } from "../../board/layout.ts";
import type { IdeaId } from "../../domain/ids.ts";
import { tie } from "../../domain/typography.ts";
import { Icon } from "../../ui/icon.tsx";
import { IdeaPicture } from "../../ui/idea-picture.tsx";
import { ideaFigures, NumberTag } from "../../ui/number.tsx";
import styles from "./canvas.module.css";
import type { CardProps, TrayProps } from "./canvas-shapes.tsx";
import { usePaper } from "./tablet-kit.tsx";

/** A card on the canvas: number, words, picture. */
export function CanvasCard(props: CardProps) {
  const { table, actions, words } = usePaper();
  const number = actions.number(props.n);
  return (
    <div
      className={styles.card}
      style={{ width: props.w, height: props.h }}
      data-held={props.held || undefined}
      data-number={number}
    >
      <div className={styles.top}>
        <NumberTag mark={table.mark} hue={table.hue} figures={ideaFigures(props.n)} />
        {props.held ? (
          <HeldBy side={props.held} />
        ) : props.mergedN > 0 ? (
          <span className={styles.fact}>
            <Icon name="merge" />
            {words.list("mergedInto", { number: actions.number(props.mergedN) })}
          </span>
        ) : (
          props.source !== "phone" && (
            <span className={styles.fact}>
              <Icon name={props.source === "spoken" ? "mic" : "paper"} />
              {words.common(`source.${props.source}`)}
            </span>
          )
        )}
      </div>
      <IdeaPicture idea={{ ...props, id: props.idea as IdeaId }} alt="" className={styles.sketch} />
      <p className={styles.words}>{tie(props.text)}</p>
      {textLines(props.text) > CARD_LINES && <More {...props} number={number} />}
    </div>
  );
}

function HeldBy({ side }: { readonly side: "government" | "ngo" }) {
  const t = useTranslations("tablet.canvas");
  const sides = useTranslations("common.side");
  return (
    <span className={styles.holder} data-side={side}>
      {t("holds", { side: sides(side) })}
    </span>
  );
}

function More({ idea, n, text, hasSketch, hasPhoto, number }: CardProps & { readonly number: string }) {
  const { open } = usePaper();
  const t = useTranslations("tablet.canvas");
  return (
    <button
      type="button"
      className={styles.more}
      aria-label={t("moreOf", { number })}
      // A tap here opens; it must not pick the card up.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() =>
        open({ kind: "read", idea: { id: idea as IdeaId, n, text, hasSketch, hasPhoto, signature: null } })
      }
    >
      {t("more")}
    </button>
  );
}

/** A group on the canvas: its title, and under it the cards that lie in it. */
export function CanvasTray({ w, h, title, count, held }: TrayProps) {
  const t = useTranslations("tablet.canvas");
  return (
    <div className={styles.tray} style={{ width: w, height: h }} data-held={held || undefined}>
      <div className={styles.trayTop}>
        <strong>{title}</strong>
        {held && <HeldBy side={held} />}
      </div>
      {count === 0 && <p>{t("emptyTray")}</p>}
    </div>
  );
}
