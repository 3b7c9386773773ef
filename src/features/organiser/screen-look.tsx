"use client";
import { useTranslations } from "next-intl";
import { type ScreenLook, TEXT_SIZES } from "../../domain/screen.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./hall.module.css";
import type { Send } from "./use-commands.ts";

interface Props {
  readonly look: ScreenLook;
  readonly send: Send;
}

/** Size of the text and ground of every screen: three steps, light or dark. */
export function ScreenLookBar({ look, send }: Props) {
  const t = useTranslations("organiser.hall");
  const at = TEXT_SIZES.indexOf(look.text);
  const resize = (by: 1 | -1) => {
    const text = TEXT_SIZES[at + by];
    return {
      disabled: text === undefined,
      onClick: () => text !== undefined && void send("setLook", { ...look, text }),
    };
  };
  const dark = look.theme === "dark";
  return (
    <div className={styles.look} role="group" aria-label={t("look")}>
      <Button aria-label={t("smaller")} {...resize(-1)}>
        <Icon name="minus" />
      </Button>
      <output>{t("text", { size: look.text })}</output>
      <Button aria-label={t("larger")} {...resize(1)}>
        <Icon name="plus" />
      </Button>
      <Button onClick={() => void send("setLook", { ...look, theme: dark ? "light" : "dark" })}>
        <Icon name="half" />
        {t(dark ? "light" : "dark")}
      </Button>
    </div>
  );
}
