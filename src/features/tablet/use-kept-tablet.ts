"use client";
import { useLocale } from "next-intl";
import { useCallback, useEffect, useMemo } from "react";
import { type ToKeep, useKeptPage } from "../../client/use-kept-page.ts";
import { useKeptPictures } from "../../client/use-kept-pictures.ts";
import type { ModeratorView } from "../../contract/views.ts";
import { PHOTO_SIZES } from "../../domain/picture.ts";
import { type PicturedIdea, pictureFile } from "../../ui/idea-picture.tsx";
import { allIdeas } from "./list-model.ts";
import type { TabletKit } from "./tablet-kit.tsx";

/**
 * Keeps the tablet's page, and what it knows besides the board, for opening without the network. Once
 * the table is frozen and everything is saved, or the link lets nobody in any more, nothing stays.
 */
export function useKeptTablet({ view, board, commands }: Pick<TabletKit, "view" | "board" | "commands">): void {
  const { save, keepCopy } = board;
  const isFrozen = view.moment.life === "frozen";
  const isOut = save.kind === "refused" && save.reason === "not-signed-in";
  const isDone = isFrozen && save.kind === "saved" && commands.waiting.length === 0;
  const toKeep = useMemo((): ToKeep => {
    if (isOut || isDone) return "forget";
    // What was hidden goes from the disk, too: without the network nobody can bring it back anyway.
    return isFrozen ? "wait" : { value: { ...view, hidden: [] }, at: view.moment.now };
  }, [isOut, isDone, isFrozen, view]);
  const locale = useLocale();
  const ahead = useCallback(async () => (await import("./canvas-files.ts")).canvasFiles(locale), [locale]);
  useKeptPage({ which: "tablet", path: "/moderator", ahead }, toKeep);
  const { known, list } = board;
  const pictures = useMemo(
    () => (known ? picturesOf([...allIdeas(list).map(({ idea }) => idea), ...view.inbox.map(inboxIdea)]) : null),
    [known, list, view.inbox],
  );
  useKeptPictures(typeof toKeep === "object" ? pictures : null);
  const copyGoes = isDone || (isOut && board.unsent === 0);
  useEffect(() => keepCopy(!copyGoes), [keepCopy, copyGoes]);
}

const inboxIdea = ({ id, sketch, hasPhoto }: ModeratorView["inbox"][number]): PicturedIdea => ({
  id,
  hasSketch: sketch !== null,
  hasPhoto,
});

/** Where the pictures of ideas are, in all their sizes. */
const picturesOf = (ideas: readonly PicturedIdea[]): ReadonlySet<string> =>
  new Set(ideas.flatMap((idea) => PHOTO_SIZES.flatMap((size) => pictureFile(idea, size) ?? [])));
