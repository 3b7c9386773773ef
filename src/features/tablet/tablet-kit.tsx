"use client";
/** What every part of a tablet's screen has at hand. */
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
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

/** What hundreds of rows and cards need: the same object until one of these changes, so that news of other things redraws none of them. */
export interface PaperKit extends Pick<TabletKit, "actions" | "readOnly" | "select" | "open"> {
  readonly table: ModeratorView["table"];
  readonly vote: ModeratorView["vote"];
  readonly words: PaperWords;
}

/** The words of rows and cards, looked up once for all of them. */
type PaperWords = ReturnType<typeof usePaperWords>;

function usePaperWords() {
  const list = useTranslations("tablet.list");
  const row = useTranslations("tablet.row");
  const inbox = useTranslations("tablet.inbox");
  const common = useTranslations("common");
  const voting = useTranslations("voting");
  return useMemo(() => ({ list, row, inbox, common, voting }), [list, row, inbox, common, voting]);
}

const Kit = createContext<TabletKit | null>(null);
const Paper = createContext<PaperKit | null>(null);

/** Hands the kit to everything inside. */
export function TabletKitProvider({ value, children }: { readonly value: TabletKit; readonly children: ReactNode }) {
  const { actions, readOnly, select, open } = value;
  const { table, vote } = value.view;
  const words = usePaperWords();
  const paper = useMemo(
    () => ({ actions, readOnly, select, open, table, vote, words }),
    [actions, readOnly, select, open, table, vote, words],
  );
  return (
    <Kit.Provider value={value}>
      <Paper.Provider value={paper}>{children}</Paper.Provider>
    </Kit.Provider>
  );
}

/** The kit of the tablet around; a bug outside of one. */
export function useTablet(): TabletKit {
  const kit = useContext(Kit);
  if (!kit) throw new Error("useTablet outside of a tablet");
  return kit;
}

/** The part of the kit that rows and cards live on; a bug outside of a tablet. */
export function usePaper(): PaperKit {
  const paper = useContext(Paper);
  if (!paper) throw new Error("usePaper outside of a tablet");
  return paper;
}
