"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { OwnIdeaView, TableView } from "../../../contract/views.ts";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import { ideaFigures, NumberTag } from "../../../ui/number.tsx";
import { stateOfEntry, stateOfIdea } from "./idea-state.ts";
import styles from "./mine.module.css";
import type { Undo } from "./undo.ts";
import { UndoSending } from "./undo-sending.tsx";

interface Props {
  readonly table: TableView;
  /** The idea as the table has it; null while it is still on the phone. */
  readonly idea: OwnIdeaView | null;
  readonly onDisk: boolean;
  /** Null: it cannot be taken back (any more). */
  readonly undo: Undo | null;
  readonly another: () => void;
}

/** What became of the idea just sent, its number first, and the way to the next one. */
export function Confirmation({ table, idea, onDisk, undo, another }: Props) {
  const t = useTranslations("phone");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const state = idea ? stateOfIdea(idea, table.mark) : stateOfEntry({ kind: "waiting" }, onDisk);
  return (
    <section className={`${card.card} ${styles.confirm}`} data-waiting={idea === null || undefined} aria-live="polite">
      <h1 ref={heading} tabIndex={-1} className={styles.confirmHead}>
        <Icon name={state.icon} />
        {t(`state.${state.words}`, { about: state.about })}
      </h1>
      <div className={styles.numberRow}>
        <span className={styles.large}>
          <NumberTag mark={table.mark} hue={table.hue} figures={idea ? ideaFigures(idea.n) : undefined} />
        </span>
        <p>{t(idea ? "confirm.number" : "confirm.numberLater")}</p>
      </div>
      <Button look="main" wide big onClick={another}>
        <Icon name="plus" /> {t("confirm.another")}
      </Button>
      {undo && <UndoSending undo={undo} />}
    </section>
  );
}
