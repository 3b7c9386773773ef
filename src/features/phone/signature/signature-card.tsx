"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { SIGNATURE_KINDS, type Signature } from "../../../domain/idea.ts";
import type { RefusalCode } from "../../../domain/refusal.ts";
import { Button } from "../../../ui/button.tsx";
import card from "../../../ui/card.module.css";
import { Icon } from "../../../ui/icon.tsx";
import type { Phone } from "../state/use-phone.ts";
import styles from "./signature.module.css";

type Kind = NonNullable<Signature>["kind"];
const CHOICES = ["none", ...SIGNATURE_KINDS] as const;
/** What a browser may offer to fill in. */
const AUTOCOMPLETE: Readonly<Record<Kind, string>> = { type: "off", organisation: "organization", name: "name" };
const SUGGESTIONS = [
  "association",
  "foundation",
  "sport",
  "seniors",
  "culture",
  "parish",
  "council",
  "informal",
] as const;

interface Props {
  readonly phone: Phone;
  readonly current: Signature;
  readonly finish: () => void;
}

/** How the next ideas are signed: not at all, by the kind of organisation, by its name, or by one's own. */
export function SignatureCard({ phone, current, finish }: Props) {
  const t = useTranslations();
  const [choice, setChoice] = useState<"none" | Kind>(current?.kind ?? "none");
  const [text, setText] = useState(current?.text ?? "");
  const { problem, save } = useSaving(phone, finish);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(choice === "none" ? null : { kind: choice, text });
  };
  return (
    <form className={`${card.card} ${styles.form}`} onSubmit={submit} noValidate>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("phone.signature.question")}</legend>
        <p className={styles.explain}>{t("phone.signature.explain")}</p>
        {CHOICES.map((value) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name="signature" checked={choice === value} onChange={() => setChoice(value)} />
            <span className={styles.dot} aria-hidden="true" />
            {t(`phone.signature.${value}`)}
          </label>
        ))}
      </fieldset>
      {choice !== "none" && <TextField key={choice} choice={choice} text={text} change={setText} />}
      <p role="alert" className={styles.problem} hidden={problem === null}>
        <Icon name="alert" />
        {problem === "unreachable" ? t("phone.signature.unreachable") : problem && t(`refusal.${problem}`)}
      </p>
      <div className={styles.actions}>
        <Button type="submit" look="accent">
          {t("phone.signature.save")}
        </Button>
        <Button look="quiet" onClick={() => void save(current)}>
          {t("phone.signature.skip")}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly choice: Kind;
  readonly text: string;
  readonly change: (text: string) => void;
}

function TextField({ choice, text, change }: FieldProps) {
  const t = useTranslations("phone.signature");
  const id = useId();
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{t(`${choice}Label`)}</label>
      <input
        id={id}
        value={text}
        list={choice === "type" ? `${id}-list` : undefined}
        autoComplete={AUTOCOMPLETE[choice]}
        onChange={(event) => change(event.target.value)}
      />
      {choice === "type" && (
        <datalist id={`${id}-list`}>
          {SUGGESTIONS.map((kind) => (
            <option key={kind}>{t(`kinds.${kind}`)}</option>
          ))}
        </datalist>
      )}
    </p>
  );
}

function useSaving(phone: Phone, finish: () => void) {
  const [problem, setProblem] = useState<RefusalCode | "unreachable" | null>(null);
  const save = async (signature: Signature): Promise<void> => {
    const answer = await phone.callHere("sign", { signature: signature && { ...signature } });
    if (answer.kind === "done") {
      phone.dispatch({ type: "seated", me: answer.value });
      finish();
    } else setProblem(answer.kind === "refused" ? answer.refusal : "unreachable");
  };
  return { problem, save };
}
