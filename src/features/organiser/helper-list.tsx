"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HelperLink, LinksView } from "../../contract/link-views.ts";
import { HELPER_KINDS, type HelperKind } from "../../domain/helper.ts";
import { clean } from "../../domain/text.ts";
import styles from "./named-link.module.css";
import { NamedLink, NewNamedLink } from "./named-link.tsx";
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
    <section className={styles.section} aria-labelledby="helpers-title">
      <div>
        <h2 id="helpers-title">{t("title")}</h2>
        <p>{t("how")}</p>
      </div>
      {helpers.length === 0 ? (
        <p className={styles.none}>{t("none")}</p>
      ) : (
        <ul className={styles.list}>
          {helpers.map((helper) => (
            <NamedLink
              key={helper.linkId}
              words="organiser.helpers"
              name={helper.name}
              url={helper.url}
              copied={t("what", { name: helper.name, kind: t(`kind.${helper.kind}`) })}
              onRevoke={() => setRevoking(helper)}
            >
              <p>{t(`kind.${helper.kind}`)}</p>
            </NamedLink>
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

function NewHelper({ commands, onLinks }: Omit<Props, "helpers">) {
  const t = useTranslations("organiser.helpers");
  const [kind, setKind] = useState<HelperKind>("co-organiser");
  return (
    <NewNamedLink
      words="organiser.helpers"
      mayAdd={(name) => !commands.saving && clean(name) !== ""}
      add={(id, name) => commands.send("addHelper", { id, kind, name })}
      onLinks={onLinks}
    >
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
    </NewNamedLink>
  );
}
