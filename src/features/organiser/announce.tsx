"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { newId } from "../../client/random-id.ts";
import type { CommandId } from "../../domain/ids.ts";
import { LIMITS } from "../../domain/limits.ts";
import type { Announcement } from "../../domain/meeting.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./announce.module.css";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly current: Announcement | null;
  readonly send: Send;
}

/** A message to everyone: phones, tablets and the hall's screen. */
export function Announce({ current, send }: Props) {
  const t = useTranslations("organiser.announce");
  const draft = useDraft(send);
  return (
    <section className={styles.announce} aria-labelledby="announce-title">
      <h2 id="announce-title">{t("title")}</h2>
      {current && <Current current={current} send={send} />}
      <form className={styles.form} onSubmit={draft.submit}>
        <textarea
          rows={2}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          aria-label={t("label")}
          aria-describedby="announce-counter"
          placeholder={t("placeholder")}
        />
        <Counter length={draft.length} />
        <Button type="submit" wide disabled={draft.length === 0 || draft.length > LIMITS.announcement}>
          <Icon name="mega" />
          {t("send")}
        </Button>
      </form>
    </section>
  );
}

/** The words being written. The same words sent again carry the same id, so they are said once. */
function useDraft(send: Send) {
  const [text, setText] = useState("");
  const sent = useRef<{ readonly id: CommandId; readonly words: string } | null>(null);
  const submit = async (): Promise<void> => {
    const words = clean(text);
    if (sent.current?.words !== words) sent.current = { id: newId("command"), words };
    const answer = await send("announce", { id: sent.current.id, text: words });
    if (answer.kind !== "done") return;
    sent.current = null;
    setText("");
  };
  return {
    text,
    setText,
    length: lengthOf(clean(text)),
    submit: (event: FormEvent): void => {
      event.preventDefault();
      void submit();
    },
  };
}

function Counter({ length }: { readonly length: number }) {
  const t = useTranslations("organiser.announce");
  const left = LIMITS.announcement - length;
  const shown = length >= LIMITS.announcement * LIMITS.counterFrom;
  return (
    <output id="announce-counter" className={styles.counter} data-bad={left < 0 || undefined}>
      {shown && (left < 0 ? t("tooLong", { count: -left }) : t("left", { count: left }))}
    </output>
  );
}

function Current({ current, send }: { readonly current: Announcement; readonly send: Send }) {
  const t = useTranslations("organiser.announce");
  const format = useFormatter();
  const at = format.dateTime(current.at, { hour: "2-digit", minute: "2-digit" });
  return (
    <div className={styles.current}>
      <p className={styles.since}>{t("since", { at })}</p>
      <p className={styles.words}>{current.text}</p>
      <Button look="quiet" onClick={() => void send("announce", { id: newId("command"), text: "" })}>
        {t("remove")}
      </Button>
    </div>
  );
}
