"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useReducer, useRef, useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import { acceptContent, type IdeaContent } from "../../../domain/idea.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { findPersonalData } from "../../../domain/personal-data.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { lengthOf } from "../../../domain/text.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Counter } from "../composer/counter.tsx";
import { PersonalDataHint } from "../composer/personal-data-hint.tsx";
import { SavedLine } from "../composer/saved-line.tsx";
import { sketchDraft } from "../outbox/back-to-draft.ts";
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
  readonly send: (content: IdeaContent) => void;
}

/** Drawing an idea: the sheet, the pens, what is on it, and sending. Kept on the phone all the while. */
export function SketchScreen({ code, table, store, back, send }: Props) {
  const t = useTranslations();
  const [history, step] = useReducer(stepSketch, EMPTY);
  const [caption, setCaption] = useState("");
  const [tools, setTools] = useState(FIRST_TOOLS);
  const draft = useSketchDraft(code, store, step, setCaption);
  const { problem, captionField, attempt, forgive } = useSending(send);
  const ids = { caption: useId(), problem: useId(), saved: useId() };

  const { strokes } = history;
  const change = (next: SketchEvent): void => {
    step(next);
    forgive();
    draft.save({ strokes: stepSketch(history, next).strokes, caption });
  };
  const describe = (next: string): void => {
    setCaption(next);
    forgive();
    draft.save({ strokes, caption: next });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!attempt({ text: caption, sketch: { strokes } })) return;
    draft.save({ strokes: [], caption: "" });
  };

  return (
    <form className={styles.screen} data-hue={table.hue} onSubmit={submit}>
      <SketchHead table={table} history={history} dispatch={change} back={back} />
      <div className={styles.left}>
        <Sheet tools={tools} strokes={strokes} dispatch={change} />
      </div>
      <div className={styles.right}>
        <ToolBar tools={tools} change={setTools} />
        <div className={styles.caption}>
          <label htmlFor={ids.caption}>{t("phone.sketch.caption")}</label>
          <textarea
            id={ids.caption}
            ref={captionField}
            rows={2}
            value={caption}
            aria-describedby={`${ids.problem} ${ids.saved}`}
            onChange={(event) => describe(event.target.value)}
          />
          <Counter id={`${ids.caption}-count`} length={lengthOf(caption)} limit={LIMITS.caption} />
        </div>
        <PersonalDataHint kinds={findPersonalData(caption)} />
        <p id={ids.problem} role="alert" className={styles.problem} hidden={problem === null}>
          <Icon name="alert" />
          <span>{problem && t(problem === "ask" ? "phone.sketch.askCaption" : `refusal.${problem}`)}</span>
        </p>
        <p className={styles.turn}>
          <Icon name="phone" />
          {t("phone.sketch.turn")}
        </p>
        <SavedLine id={ids.saved} state={draft.state} hint={t("phone.composer.others")} />
        <Button type="submit" look="main" big wide>
          {t("phone.sketch.send")} <Icon name="arrow" />
        </Button>
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

/** The words are asked for once; whoever then sends again sends without them. */
function useSending(send: (content: IdeaContent) => void) {
  const [problem, setProblem] = useState<RefusalCode | "ask" | null>(null);
  const captionField = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (problem === "ask" || problem === "caption-too-long") captionField.current?.focus();
  }, [problem]);
  const attempt = (content: IdeaContent): boolean => {
    const accepted = acceptContent(content);
    const strokes = content.sketch?.strokes.length ?? 0;
    const refusal = accepted.ok ? (strokes > LIMITS.sketchStrokes ? "sketch-too-large" : null) : accepted.refusal;
    const ask = refusal === null && content.text.trim() === "" && !asked.current;
    if (ask) asked.current = true;
    setProblem(ask ? "ask" : refusal);
    if (ask || !accepted.ok || refusal) return false;
    send(accepted.value);
    return true;
  };
  return { problem, captionField, attempt, forgive: () => setProblem(null) };
}
