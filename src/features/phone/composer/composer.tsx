"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { LIMITS } from "../../../domain/limits.ts";
import { findPersonalData } from "../../../domain/personal-data.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { clean, lengthOf } from "../../../domain/text.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { wordsDraft } from "../outbox/back-to-draft.ts";
import type { Outgoing } from "../outbox/entry.ts";
import type { KeyValue } from "../storage/key-value.ts";
import { useDraft } from "../storage/use-draft.ts";
import styles from "./composer.module.css";
import { Counter } from "./counter.tsx";
import type { FormOutcome } from "./form-outcome.ts";
import { PersonalDataHint } from "./personal-data-hint.tsx";
import { SavedLine } from "./saved-line.tsx";
import { useEnterKey } from "./use-enter-key.ts";

interface Props {
  readonly code: string;
  readonly store: KeyValue | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly form: FormOutcome;
  readonly frozen: boolean;
  /** Keeps the idea; what happens to it is shown elsewhere. */
  readonly send: (content: Outgoing) => void;
}

/** The sheet people write on. Works as a plain form until, and without, scripts. */
export function Composer({ code, store, field, form: outcome, frozen, send }: Props) {
  const t = useTranslations();
  const [text, setText] = useState("");
  const [refusal, setRefusal] = useState<RefusalCode | null>(outcome.kind === "refused" ? outcome.refusal : null);
  const form = useRef<HTMLFormElement>(null);
  const ids = useFieldIds();
  const draft = useDraft(store, wordsDraft(code), (found) => {
    fill(field, found);
    setText(found);
  });
  const change = (next: string): void => {
    setText(next);
    setRefusal(null);
    draft.save(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // The field itself, not the state: letters typed before the scripts came are only there.
    const written = field.current?.value ?? text;
    const refused = reasonAgainst(written);
    setRefusal(refused);
    if (refused) return field.current?.focus();
    fill(field, "");
    change("");
    send({ text: clean(written), sketch: null });
  };
  const enter = useEnterKey(form);
  const { save } = draft;
  useEffect(() => {
    // Letters typed before the scripts came are newer than any draft.
    const typed = field.current?.value ?? "";
    if (typed !== "") save(typed);
  }, [field, save]);

  return (
    <form ref={form} className={styles.composer} method="post" action={`/s/${code}/pomysl`} onSubmit={submit}>
      <input type="hidden" name="id" value={outcome.ideaId} />
      <textarea
        ref={field}
        name="text"
        className={styles.sheet}
        rows={4}
        readOnly={frozen}
        hidden={frozen && text === ""}
        aria-labelledby="question"
        aria-describedby={`${ids.refusal} ${ids.counter} ${ids.saved}`}
        aria-invalid={refusal !== null || undefined}
        autoComplete="off"
        autoCapitalize="sentences"
        enterKeyHint={enter.hint}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={enter.onKeyDown}
        onSelect={enter.onSelect}
      />
      <p id={ids.refusal} className={styles.refusal} role="alert" hidden={refusal === null}>
        <Icon name="alert" />
        <span>{refusal && t(`refusal.${refusal}`)}</span>
      </p>
      <Counter id={ids.counter} length={lengthOf(text)} limit={LIMITS.ideaText} />
      <div className={styles.under}>
        <PersonalDataHint kinds={findPersonalData(text)} />
        {(!frozen || text !== "") && (
          <SavedLine
            id={ids.saved}
            state={draft.state}
            hint={t(frozen ? "phone.frozen.kept" : "phone.composer.others")}
          />
        )}
      </div>
      {!frozen && (
        <Button
          type="submit"
          look="main"
          big
          wide
          // The keyboard stays, so the button does not run away from under the finger.
          onMouseDown={(event) => event.preventDefault()}
        >
          {t("phone.composer.send")} <Icon name="arrow" />
        </Button>
      )}
    </form>
  );
}

/** The field keeps its own text: what was typed before the scripts came is never overwritten by a state. */
function fill(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  if (field.current) field.current.value = text;
}

function useFieldIds() {
  const id = useId();
  return { refusal: `${id}-refusal`, counter: `${id}-counter`, saved: `${id}-saved` };
}

/** What the table would refuse anyway is said here, at once and without the network. */
function reasonAgainst(text: string): RefusalCode | null {
  const words = clean(text);
  if (words === "") return "idea-empty";
  return lengthOf(words) > LIMITS.ideaText ? "idea-too-long" : null;
}
