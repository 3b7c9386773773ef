"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useReducer, useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import { acceptContent } from "../../../domain/idea.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { CaptionField } from "../composer/caption-field.tsx";
import { SavedLine } from "../composer/saved-line.tsx";
import { useAskedCaption } from "../composer/use-asked-caption.ts";
import { sketchDraft } from "../outbox/back-to-draft.ts";
import type { Outgoing } from "../outbox/entry.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { useDraft } from "../storage/use-draft.ts";
import { Sheet } from "./sheet.tsx";
import styles from "./sketch.module.css";
import { freezeSketch, thawSketch } from "./sketch-draft.ts";
import { SketchHead } from "./sketch-head.tsx";
import { EMPTY, type SketchEvent, stepSketch } from "./sketch-history.ts";
import { ToolBar } from "./tool-bar.tsx";
import { FIRST_TOOLS } from "./tools.ts";

interface Props {
  readonly code: string;
  readonly table: TableView;
  readonly store: KeyValue | null;
  readonly back: () => void;
  readonly send: (content: Outgoing) => void;
}

/** Drawing an idea: the sheet, the pens, what is on it, and sending. Kept on the phone all the while. */
export function SketchScreen({ code, table, store, back, send }: Props) {
  const t = useTranslations();
  const [history, step] = useReducer(stepSketch, EMPTY);
  const [caption, setCaption] = useState("");
  const [tools, setTools] = useState(FIRST_TOOLS);
  const draft = useSketchDraft(code, store, step, setCaption);
  const asked = useAskedCaption();
  const saved = useId();

  const { strokes } = history;
  const change = (next: SketchEvent): void => {
    step(next);
    asked.forgive();
    draft.save({ strokes: stepSketch(history, next).strokes, caption });
  };
  const describe = (next: string): void => {
    setCaption(next);
    draft.save({ strokes, caption: next });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const accepted = acceptContent({ text: caption, sketch: { strokes } });
    const tooMany = strokes.length > LIMITS.sketchStrokes ? ("sketch-too-large" as const) : null;
    if (!asked.mayGo(caption, accepted.ok ? tooMany : accepted.refusal) || !accepted.ok) return;
    draft.save({ strokes: [], caption: "" });
    send(accepted.value);
  };

  return (
    <form className={styles.screen} data-hue={table.hue} onSubmit={submit}>
      <SketchHead table={table} history={history} dispatch={change} back={back} />
      <div className={styles.left}>
        <Sheet tools={tools} strokes={strokes} dispatch={change} />
      </div>
      <div className={styles.right}>
        <ToolBar tools={tools} change={setTools} />
        <CaptionField
          label={t("phone.sketch.caption")}
          ask={t("phone.sketch.askCaption")}
          asked={asked}
          describedBy={saved}
          value={caption}
          limit={LIMITS.caption}
          change={describe}
        />
        <SavedLine id={saved} state={draft.state} hint={t("phone.composer.others")} />
        <Button type="submit" look="main" big wide>
          {t("phone.sketch.send")} <Icon name="arrow" />
        </Button>
        <p className={styles.turn}>
          <Icon name="phone" />
          {t("phone.sketch.turn")}
        </p>
        <p className={styles.equal}>{t("phone.sketch.equal")}</p>
      </div>
    </form>
  );
}

function useSketchDraft(
  code: string,
  store: KeyValue | null,
  step: (event: SketchEvent) => void,
  setCaption: (caption: string) => void,
) {
  const { state, save } = useDraft(store, sketchDraft(code), (text) => {
    const found = thawSketch(text);
    if (!found) return;
    step({ type: "open", strokes: found.strokes });
    setCaption(found.caption);
  });
  return { state, save: (draft: Parameters<typeof freezeSketch>[0]) => save(freezeSketch(draft)) };
}
