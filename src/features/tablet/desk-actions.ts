import type { ProposalId } from "../../domain/ids.ts";
import { proposalNumber } from "../../domain/number.ts";
import type { ActionPorts, Words } from "./action-ports.ts";
import type { Commands } from "./use-queue.ts";

/** What moderators do to the table as a whole: its result, its inbox, proposals taken off and brought back. */
export function deskActions(now: () => ActionPorts, t: Words) {
  const give: Commands["give"] = (command) => now().commands.give(command);
  const sayWhenDone = async (command: Parameters<Commands["give"]>[0], words: string): Promise<void> => {
    if ((await give(command)) !== null) now().say(words);
  };
  const confirm = (confirmed: boolean, state: string, words: string): void =>
    void sayWhenDone({ name: "confirmResult", body: { confirmed, state } }, words);
  const remove = (proposalId: ProposalId, reason: string): Promise<unknown> =>
    give({ name: "removeProposal", body: { proposalId, reason } });
  const restore = (proposalId: ProposalId): Promise<unknown> => give({ name: "restoreProposal", body: { proposalId } });
  const numberOf = (n: number): string => proposalNumber(now().table.mark, n);
  return {
    /** Says yes to the proposals that `state` names. */
    confirmResult: (state: string): void => confirm(true, state, t("confirmed")),
    takeBackResult: (): void => confirm(false, "", t("confirmationTakenBack")),
    countHeads: (people: number, words: string): void =>
      void sayWhenDone({ name: "countHeads", body: { tableId: now().table.id, people } }, words),
    setAutoPlace: (autoPlace: boolean): void =>
      void sayWhenDone({ name: "setAutoPlace", body: { autoPlace } }, t(autoPlace ? "autoPlaceOn" : "autoPlaceOff")),
    removeProposal: ({ id, n }: { readonly id: ProposalId; readonly n: number }, reason: string): void => {
      void remove(id, reason);
      const label = t("proposalRemoved", { number: numberOf(n) });
      now().board.command({ label, undo: () => void restore(id), redo: () => void remove(id, reason) });
      now().say(label);
    },
    restoreProposal: ({
      id,
      n,
      reason,
    }: {
      readonly id: ProposalId;
      readonly n: number;
      readonly reason: string;
    }): void => {
      void restore(id);
      const label = t("proposalRestored", { number: numberOf(n) });
      now().board.command({ label, undo: () => void remove(id, reason), redo: () => void restore(id) });
      now().say(label);
    },
  };
}
