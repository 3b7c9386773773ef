"use client";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./doors.module.css";
import type { Send } from "./use-commands.ts";

/** May somebody new join? Said in words, and changed with one press. */
export function Doors({ open, send }: { readonly open: boolean; readonly send: Send }) {
  const t = useTranslations("organiser.doors");
  return (
    <section className={styles.doors} aria-labelledby="doors-title">
      <h2 id="doors-title">{t("title")}</h2>
      <output className={styles.state} data-closed={!open || undefined}>
        <Icon name={open ? "people" : "lock"} />
        {t(open ? "open" : "closed")}
      </output>
      <Button wide onClick={() => void send("setDoors", { open: !open })}>
        {t(open ? "doClose" : "doOpen")}
      </Button>
    </section>
  );
}
