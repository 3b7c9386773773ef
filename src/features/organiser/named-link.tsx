"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { Answer } from "../../client/api.ts";
import { newId } from "../../client/random-id.ts";
import type { LinksView } from "../../contract/link-views.ts";
import type { LinkId } from "../../domain/ids.ts";
import { LIMITS } from "../../domain/limits.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Qr } from "../../ui/qr.tsx";
import styles from "./named-link.module.css";

/** Where the words for a kind of link are. */
type Words = "organiser.helpers" | "organiser.screens";

interface CardProps {
  readonly words: Words;
  readonly name: string;
  readonly url: string;
  /** What is copied, for whoever only hears it. */
  readonly copied: string;
  readonly onRevoke: () => void;
  readonly children: ReactNode;
}

/** A link with a name: to scan, to copy, to revoke, and what else there is to it. */
export function NamedLink({ words, name, url, copied, onRevoke, children }: CardProps) {
  const t = useTranslations(words);
  return (
    <li className={styles.link}>
      <div className={styles.qr}>
        <Qr text={url} label={t("qr", { name })} />
      </div>
      <div className={styles.words}>
        <h3>{name}</h3>
        {children}
        <p className={styles.url}>{url}</p>
        <p className={styles.buttons}>
          <CopyButton text={url} label={copied} />
          <Button look="quiet" onClick={onRevoke} aria-label={t("revoke.what", { name })}>
            {t("revoke.button")}
          </Button>
        </p>
      </div>
    </li>
  );
}

interface NewProps {
  readonly words: Words;
  /** May it be added under this name now? */
  readonly mayAdd: (name: string) => boolean;
  readonly add: (id: LinkId, name: string) => Promise<Answer<LinksView>>;
  readonly onLinks: (links: LinksView) => void;
  /** What is asked besides the name. */
  readonly children?: ReactNode;
}

/** Asks for a name and makes a link of it. */
export function NewNamedLink({ words, mayAdd, add, onLinks, children }: NewProps) {
  const t = useTranslations(words);
  const [name, setName] = useState("");
  // The same id until it is answered, so that asking again makes no second link.
  const [id, setId] = useState(() => newId("link"));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await add(id, name);
    if (answer.kind !== "done") return;
    onLinks(answer.value);
    setName("");
    setId(newId("link"));
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <label>
        <span>{t("name")}</span>
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={LIMITS.screenName}
          placeholder={t("example")}
          autoComplete="off"
        />
      </label>
      {children}
      <Button type="submit" disabled={!mayAdd(name)}>
        <Icon name="plus" />
        {t("add")}
      </Button>
    </form>
  );
}
