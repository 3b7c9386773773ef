"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { newId } from "../../client/random-id.ts";
import type { TableView } from "../../contract/views.ts";
import type { CommandId, TableId } from "../../domain/ids.ts";
import { LIMITS } from "../../domain/limits.ts";
import type { Announcement } from "../../domain/meeting.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import styles from "./announce.module.css";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly current: Announcement | null;
  readonly tables: readonly TableView[];
  readonly send: Send;
}

/** A message to everyone (phones, tablets and the hall's screen), or to phones and tablets of some tables. */
export function Announce({ current, tables, send }: Props) {
  const t = useTranslations("organiser.announce");
  const draft = useDraft(send);
  return (
    <section className={styles.announce} aria-labelledby="announce-title">
      <h2 id="announce-title">{t("title")}</h2>
      {current && <Current current={current} tables={tables} send={send} />}
      <form className={styles.form} onSubmit={draft.submit}>
        <textarea
          rows={2}
          value={draft.text}
          onChange={(event) => draft.setText(event.target.value)}
          aria-label={t("label")}
          aria-describedby="announce-counter"
          placeholder={t(draft.tables.length === 0 ? "placeholder" : "placeholderSome")}
        />
        <Counter length={draft.length} />
        {(draft.length > 0 || draft.tables.length > 0) && (
          <ForWhom tables={tables} chosen={draft.tables} choose={draft.setTables} />
        )}
        <Button type="submit" wide disabled={draft.length === 0 || draft.length > LIMITS.announcement}>
          <Icon name="mega" />
          {t("send")}
        </Button>
      </form>
    </section>
  );
}

/** The words being written and for whom. The same sent again carry the same id, so they are said once. */
function useDraft(send: Send) {
  const [text, setText] = useState("");
  const sent = useRef<{ readonly id: CommandId; readonly words: string; readonly tables: readonly TableId[] } | null>(
    null,
  );
  const [tables, setTables] = useState<readonly TableId[]>([]);
  const submit = async (): Promise<void> => {
    const words = clean(text);
    const same = sent.current?.words === words && sent.current.tables === tables;
    const { id } = same && sent.current ? sent.current : { id: newId("command") };
    sent.current = { id, words, tables };
    const answer = await send("announce", { id, text: words, ...(tables.length > 0 && { tables: [...tables] }) });
    if (answer.kind !== "done") return;
    sent.current = null;
    setText("");
    setTables([]);
  };
  return {
    text,
    setText,
    tables,
    setTables,
    length: lengthOf(clean(text)),
    submit: (event: FormEvent): void => {
      event.preventDefault();
      void submit();
    },
  };
}

interface ForWhomProps {
  readonly tables: readonly TableView[];
  /** None: everyone. */
  readonly chosen: readonly TableId[];
  readonly choose: (tables: readonly TableId[]) => void;
}

/** Everyone, or some tables. */
function ForWhom({ tables, chosen, choose }: ForWhomProps) {
  const t = useTranslations("organiser.announce");
  const toggle = (id: TableId): void =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className={styles.forWhom}>
      <legend>{t("forWhom")}</legend>
      <button type="button" aria-pressed={chosen.length === 0} onClick={() => choose([])}>
        {t("all")}
      </button>
      {tables.map(({ id, mark, shortName }) => (
        <button
          key={id}
          type="button"
          aria-pressed={chosen.includes(id)}
          aria-label={`${mark}, ${shortName}`}
          title={shortName}
          onClick={() => toggle(id)}
        >
          {mark}
        </button>
      ))}
    </fieldset>
  );
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

function Current({ current, tables, send }: Props & { readonly current: Announcement }) {
  const t = useTranslations("organiser.announce");
  const format = useFormatter();
  const at = format.dateTime(current.at, CLOCK);
  const names =
    current.tables === undefined
      ? null
      : tables.filter(({ id }) => current.tables?.includes(id)).map(({ shortName }) => shortName);
  return (
    <div className={styles.current}>
      <p className={styles.since}>
        {names === null ? t("since", { at }) : t("sinceAt", { at, tables: format.list(names) })}
      </p>
      <p className={styles.words}>{current.text}</p>
      <Button look="quiet" onClick={() => void send("announce", { id: newId("command"), text: "" })}>
        {t("remove")}
      </Button>
    </div>
  );
}
