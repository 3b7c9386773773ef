"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { newId } from "../../../client/random-id.ts";
import { PHONES_PER_TABLE, RUN_SECONDS, type RunSize } from "../../../domain/run-through.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Send } from "../use-commands.ts";
import styles from "./run-through.module.css";

const USUAL: RunSize = { phonesPerTable: 5, seconds: 30 };

interface Props {
  /** The size of the one before; null: there was none. */
  readonly last: RunSize | null;
  readonly tables: number;
  readonly send: Send;
}

/** How large and how long, and the button that starts it. */
export function NewRun({ last, tables, send }: Props) {
  const t = useTranslations("organiser.runThrough");
  const [size, setSize] = useState(last ?? USUAL);
  const [asking, setAsking] = useState(false);
  const start = async (): Promise<void> => {
    setAsking(true);
    await send("startRunThrough", { id: newId("command"), size });
    setAsking(false);
  };
  return (
    <div className={styles.choices}>
      <Choice
        label={t("phones")}
        all={PHONES_PER_TABLE}
        value={size.phonesPerTable}
        words={(count) => t("phonesChoice", { count, all: count * tables })}
        onChoose={(phonesPerTable) => setSize({ ...size, phonesPerTable })}
      />
      <Choice
        label={t("length")}
        all={RUN_SECONDS}
        value={size.seconds}
        words={(seconds) => (seconds < 60 ? t("seconds", { seconds }) : t("minutes", { minutes: seconds / 60 }))}
        onChoose={(seconds) => setSize({ ...size, seconds })}
      />
      <Button look="accent" disabled={asking} onClick={() => void start()}>
        <Icon name="play" />
        {t(last ? "startAgain" : "start")}
      </Button>
    </div>
  );
}

interface ChoiceProps<T extends number> {
  readonly label: string;
  readonly all: readonly T[];
  readonly value: T;
  readonly words: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

function Choice<T extends number>({ label, all, value, words, onChoose }: ChoiceProps<T>) {
  const id = useId();
  const choose = (text: string): void => {
    const chosen = all.find((one) => String(one) === text);
    if (chosen !== undefined) onChoose(chosen);
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
