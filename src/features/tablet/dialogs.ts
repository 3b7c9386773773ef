import type { BoardIdea } from "../../board/board-read.ts";
import type { InboxIdeaView } from "../../contract/views.ts";
import type { GroupId, IdeaId, ProposalId } from "../../domain/ids.ts";
import type { Pictured } from "../../domain/picture.ts";
import type { RefusalCode } from "../../domain/refusal.ts";

/** The one dialog that is open on a tablet. */
export type DialogRequest =
  | { readonly kind: "scribe"; readonly draft?: ScribeDraft }
  | { readonly kind: "trash" }
  | { readonly kind: "journal" }
  | { readonly kind: "phone" }
  | { readonly kind: "heads" }
  | { readonly kind: "remove"; readonly proposal: { readonly id: ProposalId; readonly n: number } }
  | { readonly kind: "confirm" }
  | { readonly kind: "course" }
  | { readonly kind: "hide"; readonly idea: IdeaRef }
  | { readonly kind: "read"; readonly idea: IdeaRef }
  | { readonly kind: "edit"; readonly id: IdeaId }
  | { readonly kind: "move"; readonly ids: readonly IdeaId[] }
  | { readonly kind: "group"; readonly ids: readonly IdeaId[] }
  | { readonly kind: "merge"; readonly ids: readonly IdeaId[] }
  | { readonly kind: "rename"; readonly group: GroupId; readonly title: string }
  | { readonly kind: "split"; readonly group: GroupId; readonly title: string }
  | { readonly kind: "openVote" | "clearVote" | "reopenVote" | "voteResult" | "paperDots" }
  | { readonly kind: "sources"; readonly proposal: ProposalId | null };

/** An idea written down for somebody that the server refused: nothing of it is lost. */
export interface ScribeDraft {
  readonly text: string;
  readonly source: "spoken" | "paper";
  readonly card: string;
  readonly slip: string;
  /** A data URL. */
  readonly photo?: string | undefined;
  readonly problem: RefusalCode;
}

/** An idea on the board or in the inbox, as dialogs name it. */
export interface IdeaRef extends Pictured {
  readonly id: IdeaId;
  readonly n: number;
  readonly text: string;
  readonly signature: string | null;
}

/** An inbox idea as dialogs and actions name it. */
export const refOfInbox = (idea: InboxIdeaView): IdeaRef => ({
  id: idea.id,
  n: idea.n,
  text: idea.text,
  hasSketch: idea.sketch !== null,
  hasPhoto: idea.hasPhoto,
  signature: idea.signature?.text ?? null,
});

/** An idea on the board as dialogs and actions name it. */
export const refOf = ({ id, n, text, hasSketch, hasPhoto, signature }: BoardIdea): IdeaRef => ({
  id,
  n,
  text,
  hasSketch,
  hasPhoto,
  signature,
});
