"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardProposal } from "../../board/board-read.ts";
import { LIMITS } from "../../domain/limits.ts";
import { proposalNumber } from "../../domain/number.ts";
import { clean, lengthOf } from "../../domain/text.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";

const REASONS = ["joined", "outside", "mistake", "other"] as const;

/** "Usuń propozycję": off the table with a reason, into the trash. */
export function RemoveDialog({
  proposal,
  onClose,
}: {
  readonly proposal: Pick<BoardProposal, "id" | "n">;
  readonly onClose: () => void;
}) {
  const { actions, view } = useTablet();
  const t = useTranslations("desk.remove");
  const [reason, setReason] = useState<(typeof REASONS)[number]>("joined");
  const [own, setOwn] = useState("");
  const words = reason === "other" ? clean(own) : t(reason);
  const fits = words !== "" && lengthOf(words) <= LIMITS.reason;
  const submit = (): void => {
    actions.removeProposal(proposal, words);
    onClose();
  };
  return (
    <Dialog
      title={t("title", { number: proposalNumber(view.table.mark, proposal.n) })}
      onClose={onClose}
      actions={
        <Button look="main" disabled={!fits} onClick={submit}>
          {t("do")}
        </Button>
      }
    >
      <p className={styles.lead}>{t("lead")}</p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("reason")}</legend>
        {REASONS.map((kind) => (
          <label key={kind} className={styles.choice}>
            <input type="radio" name="reason" checked={reason === kind} onChange={() => setReason(kind)} />
            <span>{t(kind)}</span>
          </label>
        ))}
      </fieldset>
      {reason === "other" && (
        <div className={styles.field}>
          <label htmlFor="own-reason">{t("own")}</label>
          <input
            id="own-reason"
            className={styles.input}
            value={own}
            maxLength={LIMITS.reason}
            onChange={(event) => setOwn(event.target.value)}
          />
        </div>
      )}
    </Dialog>
  );
}
