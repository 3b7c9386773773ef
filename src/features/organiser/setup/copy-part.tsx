"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import { call } from "../../../client/api.ts";
import { FILES } from "../../../contract/routes.ts";
import type { SettingsPreview } from "../../../contract/setup-views.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { CommandProblem } from "../use-commands.ts";
import styles from "./settings.module.css";
import { useSettings } from "./settings-kit.tsx";

type Chosen =
  | { readonly kind: "preview"; readonly file: unknown; readonly preview: SettingsPreview }
  | { readonly kind: "refused"; readonly why: CommandProblem }
  | { readonly kind: "done" };

/** These settings for next year's meeting: a file out, and a file in where there are no ideas yet. */
export function CopyPart() {
  const t = useTranslations("setup.copy");
  const { desk } = useSettings();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const id = useId();
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const { target } = event;
    const file = target.files?.[0];
    if (!file) return;
    setChosen(await preview(await file.text()));
    target.value = "";
  };
  const replace = async (file: unknown): Promise<void> => {
    if (await desk.run("importSettings", { file })) setChosen({ kind: "done" });
    else setChosen({ kind: "refused", why: desk.snapshot().problem ?? "unreachable" });
    desk.forgetProblem();
  };
  return (
    <>
      <p className={styles.lead}>{t("lead")}</p>
      <p>
        <a className={buttonClass({})} href={FILES.settingsJson} download>
          <Icon name="doc" />
          {t("download")}
        </a>
      </p>
      <div className={styles.new}>
        <label htmlFor={id}>{t("upload")}</label>
        <input id={id} type="file" accept="application/json,.json" onChange={(event) => void choose(event)} />
        <Outcome chosen={chosen} onReplace={replace} onLeave={() => setChosen(null)} />
      </div>
    </>
  );
}

async function preview(text: string): Promise<Chosen> {
  const file = parsed(text);
  const answer = await call("previewSettings", { file });
  if (answer.kind === "done") return { kind: "preview", file, preview: answer.value };
  return { kind: "refused", why: answer.kind === "refused" ? answer.refusal : "unreachable" };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

interface OutcomeProps {
  readonly chosen: Chosen | null;
  readonly onReplace: (file: unknown) => Promise<void>;
  readonly onLeave: () => void;
}

function Outcome({ chosen, onReplace, onLeave }: OutcomeProps) {
  const t = useTranslations("setup");
  const refusal = useTranslations("refusal");
  const format = useFormatter();
  switch (chosen?.kind) {
    case undefined:
      return null;
    case "done":
      return <output className={styles.done}>{t("copy.done")}</output>;
    case "refused":
      return (
        <p className={styles.refused} role="alert">
          <Icon name="alert" />
          {chosen.why === "unreachable" ? t("unreachable") : refusal(chosen.why)}
        </p>
      );
    case "preview": {
      const { title, date, tables, sections, agenda } = chosen.preview;
      const day = format.dateTime(new Date(`${date}T12:00:00`), { dateStyle: "long" });
      const names = tables.map(({ mark, shortName }) => `${mark} ${shortName}`).join(", ");
      return (
        <div className={styles.conflict}>
          <h3>{t("copy.preview")}</h3>
          <p>{t("copy.what", { title, date: day, tables: names, sections, agenda })}</p>
          <p>{t("copy.means")}</p>
          <div className={styles.buttons}>
            <Button onClick={onLeave}>{t("copy.no")}</Button>
            <Button look="main" onClick={() => void onReplace(chosen.file)}>
              {t("copy.yes")}
            </Button>
          </div>
        </div>
      );
    }
  }
}
