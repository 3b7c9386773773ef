import { newId } from "../../client/random-id.ts";
import type { VoteHead } from "../../contract/vote-views.ts";
import type { Dots, VoteSubject } from "../../domain/vote.ts";
import type { ActionPorts } from "./action-ports.ts";

/** What moderators do to the table's vote. Others see it by the server's news, so nothing is said here. */
export function voteActions(now: () => ActionPorts) {
  const give: ActionPorts["commands"]["give"] = (command) => now().commands.give(command);
  return {
    openVote: (subject: VoteSubject, dots: number): void =>
      void give({ name: "openVote", body: { id: newId("vote"), subject, dots } }),
    closeVote: ({ id }: VoteHead): void => void give({ name: "closeVote", body: { voteId: id } }),
    reopenVote: ({ id }: VoteHead): void => void give({ name: "reopenVote", body: { voteId: id } }),
    clearVote: ({ id }: VoteHead): void => void give({ name: "clearVote", body: { voteId: id } }),
    paperDots: ({ id }: VoteHead, dots: Dots): void => void give({ name: "paperDots", body: { voteId: id, ...dots } }),
  };
}
