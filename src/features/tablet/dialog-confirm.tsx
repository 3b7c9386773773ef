"use client";
import { useTranslations } from "next-intl";
import { PRIORITIES } from "../../domain/proposal.ts";
import { Icon } from "../../ui/icon.tsx";
import { NumberTag, proposalFigures } from "../../ui/number.tsx";
import dialog from "./dialog.module.css";
import { Dialog } from "./dialog.tsx";
import styles from "./result.module.css";
import { useTablet } from "./tablet-kit.tsx";

/** What a side says yes to: every worded proposal with its mark of priority, in few words. */
export function ConfirmDialog({ onClose }: { readonly onClose: () => void }) {
  const { board, view, actions } = useTablet();
  const t = useTranslations("desk.confirm");
  const wording = useTranslations("tablet.wording");
  const { state } = view.desk.result;
  const worded = board.list.proposals.filter((one) => one.wording.trim() !== "");
  const empty = board.list.proposals.length - worded.length;
  const priorities = worded.filter(({ priority }) => priority).length;
  const isUsual = priorities >= PRIORITIES.least && priorities <= PRIORITIES.most;
  const submit = (): void => {
    if (state !== null) actions.confirmResult(state);
    onClose();
  };
  return (
    <Dialog
      title={t("title")}
      onClose={onClose}
      answer={{ label: t("do", { side: view.side }), fits: state !== null, give: submit }}
    >
      <p className={dialog.lead}>{t("lead")}</p>
      <ul className={styles.list}>
        {worded.map((proposal) => (
          <li key={proposal.id}>
            <NumberTag mark={view.table.mark} hue={view.table.hue} figures={proposalFigures(proposal.n)} />
            <p>{proposal.wording}</p>
            {proposal.priority && (
              <span className={styles.star}>
                <Icon name="star" />
                {wording("priority")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!isUsual && (
        <p className={styles.hint}>
          <Icon name="star" />
          {t("priorities", { count: priorities, ...PRIORITIES })}
        </p>
      )}
      {empty > 0 && (
        <p className={styles.hint}>
          <Icon name="alert" />
          {t("empty", { count: empty })}
        </p>
      )}
    </Dialog>
  );
}
