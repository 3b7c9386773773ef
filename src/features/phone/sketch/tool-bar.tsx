"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PENS } from "../../../domain/idea.ts";
import { PEN_COLOUR } from "../../../sketch/stroke-path.ts";
import { Icon } from "../../../ui/icon.tsx";
import styles from "./sketch.module.css";
import { type Tools, WIDTHS, type Width } from "./tools.ts";

const WAVE = "M4 12C10 4 18 4 26 9S44 16 58 6";
const WIDTH_KEYS: readonly Width[] = ["thin", "thick"];

interface Props {
  readonly tools: Tools;
  readonly change: (tools: Tools) => void;
}

/** Three named pens, two widths and the eraser. */
export function ToolBar({ tools, change }: Props) {
  const t = useTranslations("phone.sketch");
  return (
    <div className={styles.tools} role="group" aria-label={t("tools")}>
      {PENS.map((pen) => (
        <Tool
          key={pen}
          label={t(`pens.${pen}`)}
          chosen={!tools.eraser && tools.pen === pen}
          choose={() => change({ ...tools, pen, eraser: false })}
        >
          <svg viewBox="0 0 62 18" className={styles.sample} aria-hidden="true">
            <path d={WAVE} fill="none" stroke={PEN_COLOUR[pen]} strokeWidth="5" strokeLinecap="round" />
          </svg>
        </Tool>
      ))}
      {WIDTH_KEYS.map((width) => (
        <Tool
          key={width}
          label={t(`widths.${width}`)}
          chosen={tools.width === width}
          choose={() => change({ ...tools, width, eraser: false })}
        >
          <svg viewBox="0 0 62 18" className={styles.sample} aria-hidden="true">
            <path d="M8 9H54" fill="none" stroke="currentColor" strokeWidth={WIDTHS[width] / 2} strokeLinecap="round" />
          </svg>
        </Tool>
      ))}
      <Tool label={t("eraser")} chosen={tools.eraser} choose={() => change({ ...tools, eraser: true })}>
        <Icon name="eraser" />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly chosen: boolean;
  readonly choose: () => void;
  readonly children: ReactNode;
}

function Tool({ label, chosen, choose, children }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-pressed={chosen} onClick={choose}>
      {children}
      {label}
    </button>
  );
}
