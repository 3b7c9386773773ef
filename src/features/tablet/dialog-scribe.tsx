"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LIMITS } from "../../domain/limits.ts";
import { parseSlip, SLIP_LENGTH } from "../../domain/slip.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Icon } from "../../ui/icon.tsx";
import { CardNumber } from "./card-number.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import type { ScribeDraft } from "./dialogs.ts";
import { allIdeas } from "./list-model.ts";
import { ScribePhoto } from "./scribe-photo.tsx";
import { SlipField } from "./slip-field.tsx";
import { type TabletKit, useTablet } from "./tablet-kit.tsx";
import { readCard } from "./typed-card.ts";

const SOURCES = ["spoken", "paper"] as const;

interface Props {
  /** What was refused a moment ago; its words lie here again. */
  readonly draft: ScribeDraft | null;
  readonly onClose: () => void;
}

/** "Dodaj za kogoś": a spoken or paper idea, written down in seconds. */
export function ScribeDialog({ draft, onClose }: Props) {
  const kit = useTablet();
  const { actions } = kit;
  const refusal = useTranslations("refusal");
  const t = useTranslations("tablet.scribe");
  const reasons = useTranslations("tablet.hide");
  const [text, setText] = useState(draft?.text ?? "");
  const [source, setSource] = useState<(typeof SOURCES)[number]>(draft?.source ?? "spoken");
  const [typed, setTyped] = useState(draft?.card ?? "");
  const [slip, setSlip] = useState(draft?.slip ?? "");
  const [photo, setPhoto] = useState(draft?.photo ?? null);
  const code = parseSlip(slip);
  const isSlip = slip.trim() === "" || code !== null;
  const card =
    source === "paper" ? readCard(typed, kit.view.table.mark, takenNumbers(kit)) : ({ kind: "none" } as const);
  const words = clean(text);
  const fits =
    (words !== "" || photo !== null) && lengthOf(words) <= LIMITS.ideaText && card.kind !== "wrong" && isSlip;
  const submit = (): void => {
    if (!fits) return;
    void actions.scribe(words, source, reasons("other"), {
      ...(card.kind === "card" && { card: card.n }),
      ...(code !== null && { slip: code }),
      ...(photo !== null && { photo }),
    });
    onClose();
  };
  return (
    <Dialog title={t("title")} onClose={onClose} answer={{ label: t("do"), fits, give: submit }}>
      <fieldset className={styles.choices}>
        <legend className="sr-only">{t("source")}</legend>
        <div className={styles.row}>
          {SOURCES.map((kind) => (
            <label key={kind} className={styles.choice}>
              <input type="radio" name="source" checked={source === kind} onChange={() => setSource(kind)} />
              <Icon name={kind === "spoken" ? "mic" : "paper"} />
              <span>{t(kind)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft && (
        <p className={styles.problem} role="alert">
          {refusal(draft.problem)}
        </p>
      )}
      {source === "paper" && <CardNumber typed={typed} card={card} onType={setTyped} />}
      <IdeaField label={t("text")} value={text} onChange={setText} onSubmit={submit} />
      <ScribePhoto photo={photo} change={setPhoto} />
      <SlipField value={slip} wrong={!isSlip && slip.replace(/\W/g, "").length >= SLIP_LENGTH} onChange={setSlip} />
    </Dialog>
  );
}

/** Numbers of ideas that this tablet knows, wherever they are. */
const takenNumbers = ({ board, view }: TabletKit): ReadonlySet<number> =>
  new Set([...allIdeas(board.list).map(({ idea }) => idea), ...view.inbox, ...view.hidden].map(({ n }) => n));

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

/** A field for the words of an idea with the same limit as on phones; Ctrl+Enter sends. */
export function IdeaField({ label, value, onChange, onSubmit }: FieldProps) {
  const t = useTranslations("tablet.scribe");
  const used = lengthOf(clean(value));
  const left = LIMITS.ideaText - used;
  return (
    <div className={styles.field}>
      <label htmlFor="idea-words">{label}</label>
      <textarea
        id="idea-words"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to write
        autoFocus
        className={styles.area}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      />
      {used >= LIMITS.ideaText * LIMITS.counterFrom && (
        <p className={styles.counter} data-over={left < 0 || undefined} role="status">
          {left < 0 ? t("over", { count: -left }) : t("left", { count: left })}
        </p>
      )}
    </div>
  );
}
