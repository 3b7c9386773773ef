"use client";
import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { DefaultFontStyle, type Editor } from "tldraw";
import { boundsOf } from "../../board/layout.ts";
import { DrawingBinding } from "../../client/tldraw-binding.ts";
import { isDrawnShape } from "../../client/tldraw-records.ts";
import type { Board } from "../../client/use-board.ts";
import styles from "./canvas.module.css";
import { CardsBinding, type Carried } from "./canvas-cards.ts";
import { CanvasEditor } from "./canvas-editor.tsx";
import { CARD_TYPE, TRAY_TYPE } from "./canvas-shapes.tsx";
import { CanvasToolbar, startView } from "./canvas-toolbar.tsx";
import { ErrorFence } from "./error-fence.tsx";
import { allIdeas } from "./list-model.ts";
import { type TabletKit, useTablet } from "./tablet-kit.tsx";
import { useFetchedAhead } from "./use-fetched-ahead.ts";
import { useGestures } from "./use-gestures.ts";
import { type Latest, useLatest } from "./use-latest.ts";

const loadKeys = () => import("./canvas-keys.tsx");

interface Props {
  /** Called when the cards are there to be drawn. */
  readonly onCards: () => void;
}

/** The board as a canvas: the same cards and trays as the list, and room to draw. */
export function CanvasView({ onCards }: Props) {
  const { board } = useTablet();
  const t = useTranslations("tablet.canvas");
  const canvas = useCanvasOf(board);
  return (
    <section className={styles.view} aria-label={t("region")}>
      {canvas === null ? (
        <p className={styles.note}>{t("loading")}</p>
      ) : (
        // If tldraw itself fails, the list still has everything.
        <ErrorFence key={canvas} words={t("failed")}>
          <Canvas onCards={onCards} />
        </ErrorFence>
      )}
    </section>
  );
}

/**
 * Which canvas to show; null: none yet. It begins with the cards, before the document has come; another
 * document after that is another canvas.
 */
function useCanvasOf({ doc, ready, known }: Board): string | null {
  const [first, setFirst] = useState<string | null>(null);
  // React's way to keep a value of the past while drawing.
  if (ready && first === null) setFirst(doc.guid);
  if (!ready) return known && first === null ? "first" : null;
  return first === null || first === doc.guid ? "first" : doc.guid;
}

function Canvas({ onCards }: Props) {
  const kit = useTablet();
  const t = useTranslations("tablet.canvas");
  const [editor, setEditor] = useState<Editor | null>(null);
  const [quarantined, setQuarantined] = useState(0);
  const drawing = useRef<DrawingBinding | null>(null);
  useCards(editor, kit, () => drawing.current?.tieWaiting());
  const isTied = useDrawing(editor, kit.board, drawing, setQuarantined);
  useGestures(isTied ? editor : null, kit);
  useLook(editor, kit.readOnly || !isTied);
  useEffect(() => {
    if (editor) onCards();
  }, [editor, onCards]);
  const keys = useFetchedAhead(loadKeys, isTied);
  const mount = useCallback((mounted: Editor) => {
    forbidForeignShapes(mounted);
    mounted.setStyleForNextShapes(DefaultFontStyle, "sans");
    setEditor(mounted);
  }, []);
  return (
    <>
      <CanvasEditor onMount={mount}>{keys && <keys.CanvasKeys />}</CanvasEditor>
      {editor && isTied && <CanvasToolbar editor={editor} />}
      {quarantined > 0 && (
        <p className={styles.note} role="status">
          {t("quarantine", { count: quarantined })}
        </p>
      )}
    </>
  );
}

/** Shapes that are not ours do not stay, wherever they come from. */
function forbidForeignShapes(editor: Editor): void {
  editor.sideEffects.registerAfterCreateHandler("shape", (shape, source) => {
    const ours = isDrawnShape(shape.type) || shape.type === CARD_TYPE || shape.type === TRAY_TYPE;
    if (source === "user" && !ours) editor.store.remove([shape.id]);
  });
}

/** Shows cards and trays, and writes what a hand does with them to the board, for as long as the canvas is there. */
function useCards(editor: Editor | null, kit: TabletKit, onPut: () => void): void {
  const latest = useLatest({ kit, onPut });
  const label = useCarriedLabel(useLatest(kit));
  const cards = useRef<CardsBinding | null>(null);
  const { list, others } = kit.board;
  // Before the canvas is drawn for the first time: it comes with its cards.
  useLayoutEffect(() => {
    if (!editor) return;
    const board = (): Board => latest.get().kit.board;
    startView(editor, boundsOf(board().list));
    cards.current = new CardsBinding({
      editor,
      board,
      label,
      say: (words) => latest.get().kit.say(words),
      onPut: () => latest.get().onPut(),
      isAwaited: () => !board().ready,
    });
    return () => {
      cards.current?.stop();
      cards.current = null;
    };
  }, [editor, label, latest]);
  useEffect(() => {
    cards.current?.project({ list, others });
  }, [list, others]);
}

/**
 * Ties the free drawing to the document once that is here and the cards are seen. True: from now on the canvas
 * can be worked with.
 */
function useDrawing(
  editor: Editor | null,
  board: Board,
  drawing: RefObject<DrawingBinding | null>,
  onQuarantine: (count: number) => void,
): boolean {
  const latest = useLatest(board);
  const drawn = useTranslations("tablet.said")("drawn");
  const [isTied, setTied] = useState(false);
  const { doc, ready } = board;
  useEffect(() => {
    if (!editor || !ready) return;
    const tie = (): void => {
      drawing.current = new DrawingBinding({
        store: editor.store,
        doc,
        edit: (change) => latest.get().edit(drawn, change),
        isBusy: () => editor.inputs.isPointing || editor.getEditingShapeId() !== null,
        soon: (look) => void setTimeout(look, 60),
        onQuarantine,
      });
      if (boundsOf(latest.get().list) === null) startView(editor, editor.getCurrentPageBounds() ?? null);
      editor.clearHistory();
      setTied(true);
    };
    const giveUp = afterDrawing(tie);
    return () => {
      giveUp();
      drawing.current?.stop();
      drawing.current = null;
      setTied(false);
    };
  }, [editor, doc, ready, drawing, drawn, onQuarantine, latest]);
  return isTied;
}

/** Works once the screen has been drawn; the answer calls it off. */
function afterDrawing(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** What was carried, in words. */
function useCarriedLabel(latest: Latest<TabletKit>): (carried: readonly Carried[]) => string {
  const said = useTranslations("tablet.said");
  return useMemo(
    () => (carried) => {
      const { board, actions } = latest.get();
      const [only] = carried;
      if (carried.length !== 1 || !only) return said("carriedMany", { count: carried.length });
      const { groups } = board.list;
      const moved = groups.find((entry) => entry.group.id === only.id)?.group;
      if (moved) return said("carriedGroup", { title: moved.title });
      const n = allIdeas(board.list).find(({ idea }) => idea.id === only.id)?.idea.n ?? 0;
      const number = actions.number(n);
      const into = groups.find((entry) => entry.group.id === only.tray);
      if (!into) return said("carried", { number });
      return said("moved", { number, title: into.group.title, count: into.ideas.length + 1 });
    },
    [latest, said],
  );
}

/** Language, light or dark, and read-only as the page has them. */
function useLook(editor: Editor | null, readOnly: boolean): void {
  const locale = useLocale();
  useEffect(() => {
    if (!editor) return;
    editor.updateInstanceState({ isReadonly: readOnly });
    const system = matchMedia("(prefers-color-scheme: dark)");
    const apply = (): void => {
      const chosen = document.documentElement.dataset.theme;
      const dark = chosen ? chosen === "dark" : system.matches;
      editor.user.updateUserPreferences({ locale, colorScheme: dark ? "dark" : "light" });
    };
    apply();
    system.addEventListener("change", apply);
    const watch = new MutationObserver(apply);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", apply);
      watch.disconnect();
    };
  }, [editor, readOnly, locale]);
}
