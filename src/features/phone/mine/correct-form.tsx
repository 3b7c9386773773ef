"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { OwnIdeaView } from "../../../contract/views.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { findPersonalData } from "../../../domain/personal-data.ts";
import { pictureOf } from "../../../domain/picture.ts";
import { clean, lengthOf } from "../../../domain/text.ts";
import { Button } from "../../../ui/button.tsx";
import { Counter } from "../composer/counter.tsx";
import { PersonalDataHint } from "../composer/personal-data-hint.tsx";
import styles from "./mine.module.css";
import { type Outcome, Problem, useProblem } from "./problem.tsx";

interface Props {
  readonly idea: OwnIdeaView;
  readonly number: string;
  readonly save: (text: string) => Promise<Outcome>;
  readonly close: () => void;
}

const LABEL = { sketch: "newCaption", photo: "newPhotoCaption", words: "newWords" } as const;

/** New words for one's own idea, in its place in the list. */
export function CorrectForm({ idea, number, save, close }: Props) {
  const t = useTranslations("phone.mine");
  const [text, setText] = useState(idea.text);
  const { problem, busy, attempt } = useProblem();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(-1, -1);
  }, []);
  const picture = pictureOf(idea);
  const limit = picture === "sketch" ? LIMITS.caption : LIMITS.ideaText;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const same = clean(text) === idea.text;
    if (same || (await attempt(() => outcomeOf(text, picture !== null, limit) ?? save(text)))) close();
    else field.current?.focus();
  };
  return (
    <form className={styles.ask} onSubmit={(event) => void submit(event)}>
      <label htmlFor={id}>{t(LABEL[picture ?? "words"], { number })}</label>
      <textarea
        ref={field}
        id={id}
        className={styles.field}
        rows={3}
        value={text}
        readOnly={busy}
        autoComplete="off"
        autoCapitalize="sentences"
        aria-describedby={`${id}-problem ${id}-counter ${id}-kept`}
        aria-invalid={problem?.kind === "refused" || undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Problem id={`${id}-problem`} problem={problem} />
      <Counter id={`${id}-counter`} length={lengthOf(text)} limit={limit} />
      <PersonalDataHint kinds={findPersonalData(text)} />
      <p id={`${id}-kept`} className={styles.detail}>
        {t("originalKept")}
      </p>
      <div className={styles.actions}>
        <Button type="submit" look="accent" disabled={busy}>
          {t("save")}
        </Button>
        <Button onClick={close}>{t("cancel")}</Button>
      </div>
    </form>
  );
}

/** What the table would refuse anyway is said at once; null: it may be sent. */
function outcomeOf(text: string, hasPicture: boolean, limit: number): Promise<Outcome> | null {
  const words = clean(text);
  if (words === "" && !hasPicture) return Promise.resolve({ kind: "refused", refusal: "idea-empty" });
  if (lengthOf(words) <= limit) return null;
  return Promise.resolve({ kind: "refused", refusal: limit === LIMITS.caption ? "caption-too-long" : "idea-too-long" });
}
