"use client";
import { useEffect } from "react";
import type { Editor } from "tldraw";
import { rootsOf } from "../../board/board-doc.ts";
import { OthersGestures } from "./canvas-others-gestures.ts";
import { OwnGesture } from "./canvas-own-gesture.ts";
import type { TabletKit } from "./tablet-kit.tsx";

/** Drawings in the making: one's own told to the others, theirs shown here. */
export function useGestures(editor: Editor | null, { board }: Pick<TabletKit, "board">): void {
  const { doc, present, followGestures } = board;
  useEffect(() => {
    if (!editor) return;
    const { drawing } = rootsOf(doc);
    const isOnBoard = (id: string): boolean => drawing.has(id);
    const own = new OwnGesture({ editor, isOnBoard, tell: (line) => present({ gesture: line ?? undefined }) });
    return () => own.stop();
  }, [editor, doc, present]);
  useEffect(() => {
    if (!editor) return;
    const { drawing } = rootsOf(doc);
    const others = new OthersGestures({ editor, isOnBoard: (id) => drawing.has(id) });
    const stop = followGestures((lines) => others.hear(lines));
    return () => {
      stop();
      others.stop();
    };
  }, [editor, doc, followGestures]);
}
