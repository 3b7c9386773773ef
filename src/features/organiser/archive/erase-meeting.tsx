"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { ArchiveView } from "../../../contract/archive-views.ts";
import { FILES } from "../../../contract/routes.ts";
import { isNamed } from "../../../domain/retention.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import type { Commands } from "../use-commands.ts";
import styles from "./archive-room.module.css";

interface Props {
  readonly archive: ArchiveView;
  readonly commands: Commands;
}

/** "Usuń spotkanie": folded away, with the archive offered first and the name to be typed. */
export function EraseMeeting({ archive, commands }: Props) {
  const t = useTranslations("archive.erase");
  return (
    <details className={styles.fold}>
      <summary>{t("title")}</summary>
      <div className={styles.part}>
        <p>{t("lead")}</p>
        <ul className={styles.gone}>
          <li>{t("ideas", { count: archive.content.ideas })}</li>
          <li>{t("proposals", { count: archive.content.proposals })}</li>
          <li>{t("participants", { count: archive.content.participants })}</li>
          <li>{t("rest")}</li>
        </ul>
        <p>{t("stays")}</p>
        <p>
          <a className={buttonClass()} href={FILES.archiveZip} download>
            <Icon name="dl" />
            {t("archiveFirst")}
          </a>
        </p>
        <NameForm title={archive.title} commands={commands} />
      </div>
    </details>
  );
}

function NameForm({ title, commands }: { readonly title: string; readonly commands: Commands }) {
  const t = useTranslations("archive.erase");
  const [typed, setTyped] = useState("");
  const id = useId();
  const erase = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await commands.send("eraseMeeting", { typed });
    if (answer.kind === "done") location.assign("/organizator");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void erase(event)}>
      <label htmlFor={id}>{t("type", { title })}</label>
      <input id={id} autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Button type="submit" disabled={!isNamed(typed, title) || commands.saving}>
        <Icon name="alert" />
        {t("do")}
      </Button>
    </form>
  );
}
