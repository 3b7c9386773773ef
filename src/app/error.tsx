"use client";
import { useSyncExternalStore } from "react";
import styles from "../features/phone/frame/frame.module.css";
import { en, pl, uk } from "../i18n/error-words.json";
import { DEFAULT_LOCALE } from "../i18n/locale.ts";
import { Button } from "../ui/button.tsx";

const WORDS: Readonly<Record<string, typeof pl>> = { pl, en, uk };

const unchanging = (): (() => void) => () => {};

/** A page that broke. Has its words with it: what gives words to pages may be what broke. */
export default function PageError() {
  const language = useSyncExternalStore(
    unchanging,
    () => document.documentElement.lang,
    () => DEFAULT_LOCALE,
  );
  const words = WORDS[language] ?? pl;
  return (
    <main className={`${styles.frame} ${styles.main}`} role="alert">
      <h1>{words.title}</h1>
      <p>{words.hint}</p>
      <Button look="main" wide big onClick={() => location.reload()}>
        {words.retry}
      </Button>
    </main>
  );
}
