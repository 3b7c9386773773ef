"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Question } from "../question.tsx";
import type { Commands } from "../use-commands.ts";
import styles from "./archive-room.module.css";

const WAYS = ["person", "words"] as const;
type Way = (typeof WAYS)[number];

interface Props {
  readonly mayErase: boolean;
  readonly commands: Commands;
  readonly onDone: () => void;
}

/** What one person may ask for: no signature and no tie, or no words. Both leave the numbers. */
export function OnRequest({ mayErase, commands, onDone }: Props) {
  const t = useTranslations("archive.request");
  const [asked, setAsked] = useState<{ readonly way: Way; readonly whose: string } | null>(null);
  const [done, setDone] = useState<{ readonly way: Way; readonly ideas: number } | null>(null);
  const forget = async (): Promise<void> => {
    if (!asked) return;
    const { way, whose } = asked;
    const answer =
      way === "person"
        ? await commands.send("forgetPerson", { whose })
        : await commands.send("forgetWords", { number: whose });
    setAsked(null);
    setDone(answer.kind === "done" ? { way, ideas: answer.value.ideas } : null);
    if (answer.kind === "done") onDone();
  };
  return (
    <section className={styles.part} aria-labelledby="request">
      <h2 id="request">{t("title")}</h2>
      <p>{t("lead")}</p>
      {WAYS.filter((way) => way === "person" || mayErase).map((way) => (
        <WayForm key={way} way={way} busy={commands.saving} onAsk={(whose) => setAsked({ way, whose })} />
      ))}
      <output className={styles.done}>{done && t(`${done.way}.done`, { count: done.ideas })}</output>
      <Question
        open={asked !== null}
        title={t(`${asked?.way ?? "person"}.question`)}
        yes={t(`${asked?.way ?? "person"}.yes`)}
        busy={commands.saving}
        onYes={() => void forget()}
        onClose={() => setAsked(null)}
      >
        <p>{t(`${asked?.way ?? "person"}.means`, { whose: asked?.whose ?? "" })}</p>
      </Question>
    </section>
  );
}

interface WayProps {
  readonly way: Way;
  readonly busy: boolean;
  readonly onAsk: (whose: string) => void;
}

function WayForm({ way, busy, onAsk }: WayProps) {
  const t = useTranslations(`archive.request.${way}`);
  const [typed, setTyped] = useState("");
  const id = useId();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed.trim());
      }}
    >
      <h3>{t("title")}</h3>
      <p>{t("about")}</p>
      <label htmlFor={id}>{t("label")}</label>
      <input id={id} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" disabled={typed.trim() === "" || busy}>
        {t("do")}
      </Button>
    </form>
  );
}
