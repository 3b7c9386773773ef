"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FILES } from "../../contract/routes.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./report-page.module.css";
import { type Outcome, saveFile } from "./save-file.ts";

const FORMATS = { pdf: FILES.reportPdf, docx: FILES.reportDocx, zip: FILES.reportZip } as const;
type Format = keyof typeof FORMATS;

type State = Outcome | { readonly kind: "making" } | null;

/** Three files, each with what is in it; says how the making goes. Without scripts they are plain links. */
export function Downloads({ pictures, date }: { readonly pictures: number; readonly date: string }) {
  const t = useTranslations("report");
  const [state, setState] = useState<State>(null);
  const busy = state?.kind === "making";
  const take = async (format: Format): Promise<void> => {
    setState({ kind: "making" });
    setState(await saveFile(FORMATS[format], `sprawozdanie-${date}.${format}`));
  };
  return (
    <section aria-label={t("files.label")} className={styles.files}>
      <ul>
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <li key={format}>
            <a
              className={buttonClass({ look: format === "pdf" ? "main" : "plain", wide: true, big: true })}
              href={FORMATS[format]}
              aria-disabled={busy || undefined}
              aria-describedby={`about-${format}`}
              onClick={(event) => {
                event.preventDefault();
                if (!busy) void take(format);
              }}
            >
              <Icon name="dl" />
              {t(`files.${format}.name`)}
            </a>
            <p id={`about-${format}`}>{t(`files.${format}.about`, { count: pictures })}</p>
          </li>
        ))}
      </ul>
      <output className={styles.state} data-bad={isBad(state) || undefined}>
        <StateWords state={state} />
      </output>
    </section>
  );
}

const isBad = (state: State): boolean => state !== null && state.kind !== "making" && state.kind !== "made";

function StateWords({ state }: { readonly state: State }) {
  const t = useTranslations("report");
  if (state === null) return null;
  if (state.kind !== "made") return t(state.kind);
  return t("made", { size: t("size", { kilobytes: Math.max(1, Math.round(state.bytes / 1024)) }) });
}
