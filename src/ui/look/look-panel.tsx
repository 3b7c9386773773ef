"use client";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { parseOffered } from "../../i18n/locale.ts";
import { Icon } from "../icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { formatLook, LOOK_COOKIE, type Look, parseLook } from "./look.ts";
import styles from "./look-panel.module.css";
import { readCookie, rememberCookie } from "./remember.ts";

/**
 * Large text, high contrast and dark at one tap each, remembered on this device; and the language. Only
 * ever rendered in a browser, when someone opens it.
 */
export function LookPanel() {
  const t = useTranslations("common");
  const [look, setLook] = useState(() => parseLook(readCookie(LOOK_COOKIE)));
  const [systemDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const [offered] = useState(() => parseOffered(document.documentElement.dataset["languages"] ?? null));
  const change = (next: Look): void => {
    setLook(next);
    rememberCookie(LOOK_COOKIE, formatLook(next));
    show(next);
  };
  const dark = look.theme ? look.theme === "dark" : systemDark;
  return (
    <fieldset className={styles.panel}>
      <legend className="sr-only">{t("look.text")}</legend>
      <Toggle
        label={t("look.largeText")}
        on={look.text === "large"}
        toggle={(on) => change({ ...others(look, "text"), ...(on && { text: "large" }) })}
      />
      <Toggle
        label={t("look.contrast")}
        on={look.contrast === "high"}
        toggle={(on) => change({ ...others(look, "contrast"), ...(on && { contrast: "high" }) })}
      />
      <Toggle label={t("look.dark")} on={dark} toggle={(on) => change({ ...look, theme: on ? "dark" : "light" })} />
      <LanguageSwitch label={t("language")} offered={offered} locale={useLocale()} />
    </fieldset>
  );
}

const others = (look: Look, key: keyof Look): Look =>
  Object.fromEntries(Object.entries(look).filter(([name]) => name !== key));

/** At once, without asking the server; it renders the same from the next page on. */
function show(look: Look): void {
  for (const key of ["text", "contrast", "theme"] as const) {
    const value = look[key];
    if (value) document.documentElement.dataset[key] = value;
    else delete document.documentElement.dataset[key];
  }
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly toggle: (on: boolean) => void;
}

function Toggle({ label, on, toggle }: ToggleProps) {
  return (
    <label className={styles.toggle}>
      <input type="checkbox" className={styles.box} checked={on} onChange={(event) => toggle(event.target.checked)} />
      <span className={styles.tick} aria-hidden="true">
        {on && <Icon name="save" />}
      </span>
      {label}
    </label>
  );
}
