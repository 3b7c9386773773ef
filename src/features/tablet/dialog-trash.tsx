"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { call } from "../../client/api.ts";
import type { TrashItem } from "../../contract/desk-views.ts";
import { ideaNumber, proposalNumber } from "../../domain/number.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { DoerMark } from "../../ui/journal/journal.tsx";
import { ideaFigures, NumberTag, proposalFigures } from "../../ui/number.tsx";
import { CLOCK } from "../../ui/time-formats.ts";
import dialog from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";
import styles from "./trash.module.css";

/** "Kosz": everything that was taken away at this table, by whom, when and why, and the way back. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const { readOnly } = useTablet();
  const t = useTranslations("desk.trash");
  const items = useTrash();
  return (
    <Dialog title={t("title", { count: items.kind === "read" ? items.items.length : 0 })} onClose={onClose}>
      <p className={dialog.lead}>{t(readOnly ? "leadFrozen" : "lead")}</p>
      {items.kind !== "read" && <p role="status">{t(items.kind)}</p>}
      {items.kind === "read" && items.items.length === 0 && <p>{t("empty")}</p>}
      {items.kind === "read" && (
        <ul className={dialog.items}>
          {items.items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type Trash =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "read"; readonly items: readonly TrashItem[] };

/** Read anew whenever something of it changed. */
function useTrash(): Trash {
  const { view } = useTablet();
  const [trash, setTrash] = useState<Trash>({ kind: "loading" });
  const { hidden, desk } = view;
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<void> => {
      const answer = await call("trash", {});
      if (gone) return;
      if (answer.kind === "done") setTrash({ kind: "read", items: answer.value.items });
      else setTrash((before) => (before.kind === "read" ? before : { kind: "failed" }));
    };
    void read();
    return () => {
      gone = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- news say when to read again
  }, [hidden, desk]);
  return trash;
}

function Item({ item }: { readonly item: TrashItem }) {
  const { view, actions, readOnly } = useTablet();
  const t = useTranslations("desk.trash");
  const { mark, hue } = view.table;
  const isProposal = item.kind === "proposal";
  const number = isProposal ? proposalNumber(mark, item.n) : ideaNumber(mark, item.n);
  return (
    <li className={dialog.item}>
      <div className={styles.head}>
        <NumberTag mark={mark} hue={hue} figures={isProposal ? proposalFigures(item.n) : ideaFigures(item.n)} />
        <Taken item={item} />
      </div>
      {item.kind === "withdrawn" ? (
        <p className={dialog.lead}>{t("withdrawn")}</p>
      ) : (
        <p className={styles.words}>{item.text || t(isProposal ? "noWords" : "picture")}</p>
      )}
      {item.kind !== "withdrawn" && item.reason !== "" && (
        <p className={dialog.lead}>{t("reason", { reason: item.reason })}</p>
      )}
      {!readOnly && item.kind !== "withdrawn" && (
        <Button
          aria-label={t(isProposal ? "restoreOf" : "restoreToInboxOf", { number })}
          onClick={() => (item.kind === "proposal" ? actions.restoreProposal(item) : actions.restore(item))}
        >
          <Icon name="undo" />
          {t(isProposal ? "restore" : "restoreToInbox")}
        </Button>
      )}
    </li>
  );
}

/** Who took it away, and when. */
function Taken({ item: { kind, by, at } }: { readonly item: TrashItem }) {
  const t = useTranslations("desk.trash.what");
  const format = useFormatter();
  return (
    <span className={styles.taken}>
      {by && <DoerMark doer={by} />}
      <span>
        {t(kind)}
        {at !== null && (
          <>
            {" "}
            <time dateTime={at}>{format.dateTime(new Date(at), CLOCK)}</time>
          </>
        )}
      </span>
    </span>
  );
}
