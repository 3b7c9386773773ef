"use client";
import { useTranslations } from "next-intl";
import type { BoardProposal } from "../../board/board-read.ts";
import { proposalNumber } from "../../domain/number.ts";
import { ReasonDialog } from "./reason-dialog.tsx";
import { useTablet } from "./tablet-kit.tsx";

const REASONS = ["joined", "outside", "mistake", "other"] as const;

interface Props {
  readonly proposal: Pick<BoardProposal, "id" | "n">;
  readonly onClose: () => void;
}

/** "Usuń propozycję": off the table with a reason, into the trash. */
export function RemoveDialog({ proposal, onClose }: Props) {
  const { actions, view } = useTablet();
  const t = useTranslations("desk.remove");
  return (
    <ReasonDialog
      title={t("title", { number: proposalNumber(view.table.mark, proposal.n) })}
      lead={t("lead")}
      words={t}
      reasons={REASONS}
      onClose={onClose}
      onReason={(reason) => actions.removeProposal(proposal, reason)}
    />
  );
}
