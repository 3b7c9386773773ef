"use client";
/** What every part of a tablet's screen has at hand. */
import { createContext, useContext } from "react";
import type { Board } from "../../client/use-board.ts";
import type { LiveLink } from "../../client/use-live.ts";
import type { ModeratorView } from "../../contract/views.ts";
import type { IdeaId, ProposalId } from "../../domain/ids.ts";
import type { DialogRequest } from "./dialogs.ts";
import type { Actions } from "./use-actions.ts";
import type { Commands } from "./use-queue.ts";

export interface TabletKit {
  readonly view: ModeratorView;
  readonly board: Board;
  readonly link: LiveLink;
  readonly commands: Commands;
  readonly actions: Actions;
  /** Read-only: the table is frozen, or the link works no more. */
  readonly readOnly: boolean;
  readonly selection: ReadonlySet<IdeaId>;
  readonly select: (ids: readonly IdeaId[], chosen: boolean) => void;
  readonly open: (dialog: DialogRequest) => void;
  readonly say: (words: string) => void;
  /** The proposal that is being worded. */
  readonly proposal: ProposalId | null;
  readonly chooseProposal: (id: ProposalId) => void;
}

const Kit = createContext<TabletKit | null>(null);
export const TabletKitProvider = Kit.Provider;

/** The kit of the tablet around; a bug outside of one. */
export function useTablet(): TabletKit {
  const kit = useContext(Kit);
  if (!kit) throw new Error("useTablet outside of a tablet");
  return kit;
}
