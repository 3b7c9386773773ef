"use client";
/** Everything moderators do to their table, each with the words that say it was done. */
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { rootsOf } from "../../board/board-doc.ts";
import {
  applyArrangement,
  assignToGroup,
  editIdeaText,
  groupIdeas,
  mergeIdeas,
  renameGroup,
  setIdeaSection,
  setProposalField,
  shiftGroup,
  shiftIdea,
  ungroup,
  unmergeIdea,
} from "../../board/board-edits.ts";
import type { BoardProposal } from "../../board/board-read.ts";
import { arrange } from "../../board/layout.ts";
import { newId } from "../../client/random-id.ts";
import type { Board } from "../../client/use-board.ts";
import type { GroupId, IdeaId } from "../../domain/ids.ts";
import { ideaNumber, proposalNumber } from "../../domain/number.ts";
import type { Slide } from "../../domain/screen.ts";
import type { ActionPorts, Words } from "./action-ports.ts";
import { deskActions } from "./desk-actions.ts";
import type { IdeaRef } from "./dialogs.ts";
import { inboxActions } from "./inbox-actions.ts";
import { allIdeas, positionOf, withDuplicates } from "./list-model.ts";
import { useLatest } from "./use-latest.ts";
import { voteActions } from "./vote-actions.ts";

/** Stable for the life of the screen, so rows need not redraw; reads the newest board when called. */
export function useActions(ports: ActionPorts) {
  const t = useTranslations("tablet.said");
  const latest = useLatest(ports);
  return useMemo(() => actionsOf(() => latest.get(), t), [latest, t]);
}
export type Actions = ReturnType<typeof actionsOf>;

function actionsOf(now: () => ActionPorts, t: Words) {
  const number = (n: number): string => ideaNumber(now().table.mark, n);
  const numberOf = (id: IdeaId): string => {
    const found = allIdeas(now().board.list).find(({ idea }) => idea.id === id);
    return found ? number(found.idea.n) : "";
  };
  const edit: Board["edit"] = (label, change) => {
    now().board.edit(label, change);
    now().say(label);
  };
  return {
    number,
    ...inboxActions(now, t, number),
    ...ideaActions(now, t, numberOf, edit),
    ...groupActions(now, t, edit),
    ...proposalActions(now, t, edit),
    ...historyActions(now, t),
    ...screenActions(now, t),
    ...voteActions(now),
    ...deskActions(now, t),
  };
}

function ideaActions(now: () => ActionPorts, t: Words, numberOf: (id: IdeaId) => string, edit: Board["edit"]) {
  return {
    move: (ids: readonly IdeaId[], group: GroupId | null): void => {
      const { list } = now().board;
      const moving = withDuplicates(list, ids);
      const target = list.groups.find((entry) => entry.group.id === group);
      const staying = target?.ideas.filter(({ idea }) => !moving.includes(idea.id)).length ?? 0;
      const facts = { moved: ids.length, title: target?.group.title ?? "", count: staying + moving.length };
      const [only] = ids;
      const one = ids.length === 1 && only !== undefined ? numberOf(only) : null;
      const label = target
        ? one === null
          ? t("movedMany", facts)
          : t("moved", { ...facts, number: one })
        : one === null
          ? t("loosenedMany", facts)
          : t("loosened", { number: one });
      edit(label, (doc) => {
        for (const id of moving) assignToGroup(doc, id, group);
      });
    },
    merge: (into: IdeaId, duplicates: readonly IdeaId[]): void =>
      edit(t("merged", { number: numberOf(into), count: duplicates.length }), (doc) =>
        mergeIdeas(doc, into, duplicates),
      ),
    unmerge: (id: IdeaId): void => edit(t("unmerged", { number: numberOf(id) }), (doc) => unmergeIdea(doc, id)),
    editText: (id: IdeaId, text: string, section: number | null): void =>
      edit(t("edited", { number: numberOf(id) }), (doc) => {
        editIdeaText(doc, id, text);
        if (rootsOf(doc).ideas.get(id)?.get("section") !== section) setIdeaSection(doc, id, section);
      }),
    shift: (id: IdeaId, step: -1 | 1): void => {
      const position = positionOf(now().board.list, id);
      if (!position) return;
      const { at, of } = position;
      edit(t("position", { number: numberOf(id), at: at + step, of }), (doc) => shiftIdea(doc, id, step));
    },
  };
}

function groupActions(now: () => ActionPorts, t: Words, edit: Board["edit"]) {
  const titleOf = (id: GroupId): string =>
    now().board.list.groups.find(({ group }) => group.id === id)?.group.title ?? "";
  return {
    group: (ids: readonly IdeaId[], title: string): GroupId => {
      const id = newId("group");
      const moving = withDuplicates(now().board.list, ids);
      edit(t("grouped", { title, count: ids.length }), (doc) => groupIdeas(doc, id, title, moving));
      return id;
    },
    rename: (id: GroupId, title: string): void => edit(t("renamed", { title }), (doc) => renameGroup(doc, id, title)),
    dissolve: (id: GroupId): void => edit(t("dissolved", { title: titleOf(id) }), (doc) => ungroup(doc, id)),
    shiftGroup: (id: GroupId, step: -1 | 1): void => {
      const at = now().board.list.groups.findIndex(({ group }) => group.id === id) + 1 + step;
      const of = now().board.list.groups.length;
      if (at < 1 || at > of) return;
      edit(t("groupPosition", { title: titleOf(id), at, of }), (doc) => shiftGroup(doc, id, step));
    },
    /** "Uporządkuj": what the other tablet holds stays. */
    arrange: (): void => {
      const { list, others } = now().board;
      const held = new Set(others.flatMap(({ drag }) => drag?.map(({ id }) => id) ?? []));
      edit(t("arranged"), (doc) => applyArrangement(doc, arrange(list, held)));
    },
  };
}

function proposalActions(now: () => ActionPorts, t: Words, edit: Board["edit"]) {
  const changed = (n: number): string => t("proposalChanged", { number: proposalNumber(now().table.mark, n) });
  return {
    draft: async (sources: readonly IdeaId[]): Promise<void> => {
      const id = newId("proposal");
      now().say(t("drafting"));
      const answer = await now().commands.give({ name: "draftProposal", body: { id, sources: [...sources] } });
      const n = typeof answer === "object" && answer !== null && "n" in answer ? Number(answer.n) : null;
      if (n === null) return;
      now().say(t("drafted", { number: proposalNumber(now().table.mark, n) }));
      now().onDrafted(id);
    },
    setSection: ({ id, n }: BoardProposal, section: number | null): void =>
      edit(changed(n), (doc) => setProposalField(doc, id, "section", section)),
    setChange: ({ id, n }: BoardProposal, change: BoardProposal["change"]): void =>
      edit(changed(n), (doc) => setProposalField(doc, id, "change", change)),
    setPriority: ({ id, n }: BoardProposal, priority: boolean): void =>
      edit(changed(n), (doc) => setProposalField(doc, id, "priority", priority)),
    addSources: ({ id, sources }: BoardProposal, added: readonly IdeaRef[]): void =>
      edit(t("sourceAdded", { number: added.map(({ n }) => ideaNumber(now().table.mark, n)).join(", ") }), (doc) =>
        setProposalField(doc, id, "sources", [...new Set([...sources, ...added.map((idea) => idea.id)])]),
      ),
    removeSource: ({ id, sources }: BoardProposal, removed: IdeaId, n: number | null): void =>
      edit(t("sourceRemoved", { number: n === null ? "" : ideaNumber(now().table.mark, n) }), (doc) =>
        setProposalField(
          doc,
          id,
          "sources",
          sources.filter((source) => source !== removed),
        ),
      ),
  };
}

function historyActions(now: () => ActionPorts, t: Words) {
  return {
    undo: (): void => {
      const what = now().board.undo();
      now().say(what === null ? t("nothingToUndo") : t("undone", { what }));
    },
    redo: (): void => {
      const what = now().board.redo();
      if (what !== null) now().say(t("redone", { what }));
    },
  };
}

function screenActions(now: () => ActionPorts, t: Words) {
  const show = async (slide: Slide, words: string): Promise<void> => {
    const shown = await now().commands.give({ name: "showFromTable", body: { slide } });
    if (shown !== null) now().say(words);
  };
  return {
    showIdea: (idea: IdeaRef): void =>
      void show(
        { kind: "idea", tableId: now().table.id, ideaId: idea.id },
        t("shown", { number: ideaNumber(now().table.mark, idea.n) }),
      ),
    /** Any slide of the table's own, while it leads the screen. */
    showSlide: (slide: Slide, words: string): void => void show(slide, words),
    showBoard: (): void => void show({ kind: "board", tableId: now().table.id, page: 0 }, t("shownBoard")),
  };
}
