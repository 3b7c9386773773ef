"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { newId } from "../../../client/random-id.ts";
import type { DeclarationsView, SuggestionView } from "../../../contract/before-views.ts";
import type { BodyOf } from "../../../contract/http.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Send } from "../use-commands.ts";
import styles from "./declarations.module.css";

export interface PartProps {
  readonly view: DeclarationsView;
  readonly send: Send;
  readonly saving: boolean;
  readonly onChange: (view: DeclarationsView) => void;
}

type Decision = BodyOf<"settleTopic">["decision"];

/** Suggested topics: those that wait first, then what became of the others. */
export function TopicsPart({ view, send, saving, onChange }: PartProps) {
  const t = useTranslations("declared.topics");
  const waiting = view.topics.filter(({ state }) => state === "waiting");
  const settled = view.topics.filter(({ state }) => state !== "waiting");
  const settle = async (topic: SuggestionView, decision: Decision): Promise<void> => {
    const answer = await send("settleTopic", { topicId: topic.id, decision });
    if (answer.kind === "done") onChange(answer.value);
  };
  return (
    <section className={styles.part} aria-labelledby="tematy-tytul">
      <h2 id="tematy-tytul">{t("title", { count: waiting.length })}</h2>
      {view.topics.length === 0 && <p>{t("none")}</p>}
      <ul className={styles.list}>
        {waiting.map((topic) => (
          <WaitingTopic
            key={topic.id}
            topic={topic}
            view={view}
            saving={saving}
            onSettle={(decision) => void settle(topic, decision)}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <>
          <h3>{t("settled")}</h3>
          <ul className={styles.list}>
            {settled.map((topic) => (
              <SettledTopic
                key={topic.id}
                topic={topic}
                view={view}
                saving={saving}
                onBack={() => void settle(topic, { to: "waiting" })}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface TopicProps {
  readonly topic: SuggestionView;
  readonly view: DeclarationsView;
  readonly saving: boolean;
}

const nameOf = (view: DeclarationsView, id: string | null): string | null =>
  view.tables.find((table) => table.id === id)?.shortName ?? null;

function TopicWords({ topic, view }: Pick<TopicProps, "topic" | "view">) {
  const t = useTranslations("declared.topics");
  const table = nameOf(view, topic.tableId);
  return (
    <>
      <p className={styles.words}>{topic.text}</p>
      <p className={styles.quiet}>
        {[table === null ? t("forNew") : t("for", { table }), topic.organisation].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}

type Way = "table" | "new-table" | "rejected";

/** A topic with three ways on; each asks only for what it needs. */
function WaitingTopic({ topic, view, saving, onSettle }: TopicProps & { readonly onSettle: (to: Decision) => void }) {
  const t = useTranslations("declared.topics");
  const [way, setWay] = useState<Way | null>(null);
  const toggle = (next: Way): void => setWay(way === next ? null : next);
  return (
    <li>
      <TopicWords topic={topic} view={view} />
      <p className={styles.buttons}>
        {(["table", "new-table", "rejected"] as const).map((one) => (
          <Button
            key={one}
            look={one === way ? "chosen" : one === "table" ? "accent" : "plain"}
            aria-expanded={one === way}
            aria-label={t("doTo", { what: t(`do.${one}`), topic: topic.text })}
            onClick={() => toggle(one)}
          >
            {t(`do.${one}`)}
          </Button>
        ))}
      </p>
      {way === "table" && <ToTable topic={topic} view={view} saving={saving} onSettle={onSettle} />}
      {way === "new-table" && <ToNewTable topic={topic} saving={saving} onSettle={onSettle} />}
      {way === "rejected" && <Reject saving={saving} onSettle={onSettle} />}
    </li>
  );
}

type FormProps = Pick<TopicProps, "saving"> & { readonly onSettle: (to: Decision) => void };

function ToTable({ topic, view, saving, onSettle }: FormProps & Pick<TopicProps, "topic" | "view">) {
  const t = useTranslations("declared.topics");
  const id = useId();
  const [chosen, setChosen] = useState(nameOf(view, topic.tableId) === null ? null : topic.tableId);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen !== null) onSettle({ to: "table", tableId: chosen });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{t("whichTable")}</label>
      <select
        id={id}
        required
        value={chosen ?? ""}
        onChange={({ target }) => setChosen(view.tables.find((table) => table.id === target.value)?.id ?? null)}
      >
        <option value="">{t("choose")}</option>
        {view.tables.map((table) => (
          <option key={table.id} value={table.id}>
            {table.number}. {table.shortName}
          </option>
        ))}
      </select>
      <Button type="submit" look="main" disabled={saving || chosen === null}>
        {t("add")}
      </Button>
    </form>
  );
}

function ToNewTable({ topic, saving, onSettle }: FormProps & Pick<TopicProps, "topic">) {
  const t = useTranslations("declared.topics");
  const id = useId();
  const [tableId] = useState(() => newId("table"));
  const [shortName, setShortName] = useState([...topic.text].slice(0, LIMITS.shortName).join("").trim());
  const [mark, setMark] = useState(topic.mark);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSettle({ to: "new-table", tableId, shortName, mark });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}-name`}>{t("shortName")}</label>
      <input
        id={`${id}-name`}
        required
        maxLength={LIMITS.shortName}
        value={shortName}
        autoComplete="off"
        onChange={(event) => setShortName(event.target.value)}
      />
      <label htmlFor={`${id}-mark`}>{t("mark")}</label>
      <input
        id={`${id}-mark`}
        className={styles.short}
        required
        maxLength={4}
        value={mark}
        autoComplete="off"
        onChange={(event) => setMark(event.target.value)}
      />
      <p className={styles.quiet}>{t("newHint")}</p>
      <Button type="submit" look="main" disabled={saving || shortName.trim() === ""}>
        {t("create")}
      </Button>
    </form>
  );
}

function Reject({ saving, onSettle }: FormProps) {
  const t = useTranslations("declared.topics");
  const id = useId();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSettle({ to: "rejected", reason });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{t("reason")}</label>
      <input
        id={id}
        required
        maxLength={LIMITS.reason}
        value={reason}
        autoComplete="off"
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="main" disabled={saving || reason.trim() === ""}>
        {t("reject")}
      </Button>
    </form>
  );
}

function SettledTopic({ topic, view, saving, onBack }: TopicProps & { readonly onBack: () => void }) {
  const t = useTranslations("declared.topics");
  const table = nameOf(view, topic.addedTo);
  return (
    <li>
      <TopicWords topic={topic} view={view} />
      <p className={styles.decision}>
        <Icon name={topic.state === "accepted" ? "ok" : "no"} />
        <span>
          {topic.state === "rejected"
            ? t("rejectedBecause", { reason: topic.reason })
            : table === null
              ? t("accepted")
              : t("acceptedTo", { table })}
        </span>
      </p>
      <p className={styles.buttons}>
        <Button
          look="quiet"
          disabled={saving}
          aria-label={t("doTo", { what: t("again"), topic: topic.text })}
          onClick={onBack}
        >
          <Icon name="undo" /> {t("again")}
        </Button>
      </p>
      {topic.state === "accepted" && <p className={styles.quiet}>{t("againHint")}</p>}
    </li>
  );
}
