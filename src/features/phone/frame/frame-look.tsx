"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Icon } from "../../../ui/icon.tsx";
import { LazyLookPanel } from "../../../ui/look/lazy-look-panel.tsx";
import styles from "./frame.module.css";

/** The button "Aa" and what it opens. */
export function FrameLook() {
  const t = useTranslations("common.look");
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <button
        type="button"
        className={styles.look}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <Icon name="aa" />
        <span className="sr-only">{t("text")}</span>
      </button>
      <div id={panel} className={styles.panel} hidden={!open}>
        {open && <LazyLookPanel />}
      </div>
    </>
  );
}
