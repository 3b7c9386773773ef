import type { useTranslations } from "next-intl";
import type { Board } from "../../client/use-board.ts";
import type { ProposalId } from "../../domain/ids.ts";
import type { Table } from "../../domain/table.ts";
import type { IdeaRef } from "./dialogs.ts";
import type { Commands } from "./use-queue.ts";

/** What actions work on, as it is at the moment of the tap. */
export interface ActionPorts {
  readonly board: Board;
  readonly table: Table;
  readonly commands: Commands;
  /** Ids in the inbox now. */
  readonly inbox: readonly IdeaRef[];
  /** Tells in words what was done, seen and spoken. */
  readonly say: (words: string) => void;
  readonly onDrafted: (id: ProposalId) => void;
}

export type Words = ReturnType<typeof useTranslations<"tablet.said">>;
