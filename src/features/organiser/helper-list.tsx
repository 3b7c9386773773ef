"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { newId } from "../../client/random-id.ts";
import type { HelperLink, LinksView } from "../../contract/link-views.ts";
import { HELPER_KINDS, type HelperKind } from "../../domain/helper.ts";
import { LIMITS } from "../../domain/limits.ts";
import { clean } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Qr } from "../../ui/qr.tsx";
import styles from "./helper-list.module.css";
import { Question } from "./question.tsx";
import type { Commands } from "./use-commands.ts";

interface Props {
  readonly helpers: readonly HelperLink[];
  readonly commands: Commands;
  readonly onLinks: (links: LinksView) => void;
}

/** Links by name for other organisers and observers: what there is, another one, and the end of one. */
export function HelperList({ helpers, commands, onLinks }: Props) {
  const t = useTranslations("organiser.helpers");
  const [revoking, setRevoking] = useState<HelperLink | null>(null);
  const revoke = async ({ linkId }: HelperLink): Promise<void> => {
    const answer = await commands.send("revokeHelper", { linkId });
    setRevoking(null);
    if (answer.kind === "done") onLinks(answer.value);
  };
  return (
    <section className={styles.helpers} aria-labelledby="helpers-title">
      <div>
        <h2 id="helpers-title">{t("title")}</h2>
        <p>{t("how")}</p>
      </div>
      {helpers.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.list}>
          {helpers.map((helper) => (
            <li key={helper.linkId} className={styles.helper}>
              <Row helper={helper} onRevoke={setRevoking} />
            </li>
          ))}
        </ul>
      )}
      <NewHelper commands={commands} onLinks={onLinks} />
      <Question
        open={revoking !== null}
        title={t("revoke.question")}
        yes={t("revoke.yes")}
        busy={commands.saving}
        onYes={() => revoking && void revoke(revoking)}
        onClose={() => setRevoking(null)}
      >
        <p>{revoking && t("revoke.means", { name: revoking.name })}</p>
      </Question>
    </section>
  );
}

interface RowProps {
  readonly helper: HelperLink;
  readonly onRevoke: (helper: HelperLink) => void;
}

function Row({ helper, onRevoke }: RowProps) {
  const t = useTranslations("organiser.helpers");
  const { name, kind, url } = helper;
  return (
    <>
      <div className={styles.qr}>
        <Qr text={url} label={t("qr", { name })} />
      </div>
      <div className={styles.words}>
        <h3>{name}</h3>
        <p>{t(`kind.${kind}`)}</p>
        <p className={styles.url}>{url}</p>
        <p className={styles.buttons}>
          <CopyButton text={url} label={t("what", { name, kind: t(`kind.${kind}`) })} />
          <Button look="quiet" onClick={() => onRevoke(helper)} aria-label={t("revoke.what", { name })}>
            {t("revoke.button")}
          </Button>
        </p>
      </div>
    </>
  );
}

function NewHelper({ commands, onLinks }: Omit<Props, "helpers">) {
  const t = useTranslations("organiser.helpers");
  const [name, setName] = useState("");
  const [kind, setKind] = useState<HelperKind>("co-organiser");
  // The same id until it is answered, so that asking again makes no second link.
  const [id, setId] = useState(() => newId("link"));
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await commands.send("addHelper", { id, kind, name });
    if (answer.kind !== "done") return;
    onLinks(answer.value);
    setName("");
    setId(newId("link"));
  };
  return (
    <form className={styles.add} onSubmit={(event) => void add(event)}>
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
      <label>
        <span>{t("role")}</span>
        <select
          value={kind}
          onChange={({ target }) => setKind(HELPER_KINDS.find((one) => one === target.value) ?? "observer")}
        >
          {HELPER_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" disabled={commands.saving || clean(name) === ""}>
        <Icon name="plus" />
        {t("add")}
      </Button>
    </form>
  );
}
