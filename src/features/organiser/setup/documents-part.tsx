"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import { newId } from "../../../client/random-id.ts";
import { ANSWER_HEADER, FILES } from "../../../contract/routes.ts";
import type { DocumentView } from "../../../contract/setup-views.ts";
import { LIMITS } from "../../../domain/limits.ts";
import { REFUSALS, type RefusalCode } from "../../../domain/refusal.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Question } from "../question.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

type Sending =
  | { readonly kind: "sending" | "done"; readonly name: string }
  | { readonly kind: "refused"; readonly why: RefusalCode | "unreachable" };

/** What people can read before and during the meeting. */
export function DocumentsPart() {
  const t = useTranslations("setup.documents");
  const { now } = useSettings();
  const [removing, setRemoving] = useState<DocumentView | null>(null);
  const { documents } = now.view;
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      {documents.length === 0 && <p>{t("none")}</p>}
      <ul className={styles.list}>
        {documents.map((document) => (
          <DocumentLine key={document.id} document={document} onRemove={() => setRemoving(document)} />
        ))}
      </ul>
      <NewDocument />
      <RemoveQuestion document={removing} onClose={() => setRemoving(null)} />
    </>
  );
}

function DocumentLine({ document, onRemove }: { readonly document: DocumentView; readonly onRemove: () => void }) {
  const t = useTranslations("setup.documents");
  const format = useFormatter();
  const size = format.number(document.size / (1024 * 1024), { maximumFractionDigits: 1 });
  return (
    <li className={styles.line}>
      <Icon name="doc" />
      <span className={styles.name}>
        <a href={document.url} target="_blank" rel="noopener">
          {document.name}
        </a>
        <span>{t("size", { size })}</span>
      </span>
      <Button look="quiet" aria-label={t("remove", { name: document.name })} onClick={onRemove}>
        <Icon name="no" />
      </Button>
    </li>
  );
}

function RemoveQuestion({
  document,
  onClose,
}: {
  readonly document: DocumentView | null;
  readonly onClose: () => void;
}) {
  const t = useTranslations("setup.documents");
  const { desk } = useSettings();
  const remove = async (id: DocumentView["id"]): Promise<void> => {
    await desk.run("removeDocument", { id });
    onClose();
  };
  return (
    <Question
      open={document !== null}
      title={t("question")}
      yes={t("yes")}
      onYes={() => document && void remove(document.id)}
      onClose={onClose}
    >
      <p>{document && t("means", { name: document.name })}</p>
    </Question>
  );
}

function NewDocument() {
  const t = useTranslations("setup");
  const refusal = useTranslations("refusal");
  const { desk } = useSettings();
  const [sending, setSending] = useState<Sending | null>(null);
  const id = useId();
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const file = target.files?.[0];
    if (!file) return;
    setSending({ kind: "sending", name: file.name });
    setSending(await send(file));
    target.value = "";
    await desk.refresh();
  };
  return (
    <div className={styles.new}>
      <label htmlFor={id}>{t("documents.add")}</label>
      <input
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        disabled={sending?.kind === "sending"}
        onChange={(event) => void choose(event)}
      />
      {sending?.kind === "refused" ? (
        <p className={styles.refused} role="alert">
          <Icon name="alert" />
          {sending.why === "unreachable" ? t("unreachable") : refusal(sending.why)}
        </p>
      ) : (
        <output className={styles.done}>{sending && t(`documents.${sending.kind}`, { name: sending.name })}</output>
      )}
    </div>
  );
}

/** Milliseconds for twenty megabytes over a slow line. */
const PATIENCE = 180_000;

/** The file as it is. What cannot be right is not even sent. */
async function send(file: File): Promise<Sending> {
  if (file.size > LIMITS.documentBytes) return { kind: "refused", why: "document-too-large" };
  if (!/\.pdf$/i.test(file.name)) return { kind: "refused", why: "file-not-pdf" };
  const query = new URLSearchParams({ id: newId("document"), name: file.name });
  try {
    const response = await fetch(`${FILES.addDocument}?${query}`, {
      method: "POST",
      body: file,
      headers: { "content-type": "application/pdf" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.headers.has(ANSWER_HEADER)) return { kind: "refused", why: "unreachable" };
    if (response.ok) return { kind: "done", name: file.name };
    const answer: unknown = await response.json();
    const code = typeof answer === "object" && answer !== null && "refusal" in answer ? answer.refusal : null;
    return { kind: "refused", why: REFUSALS.find((known) => known === code) ?? "bad-request" };
  } catch {
    return { kind: "refused", why: "unreachable" };
  }
}
