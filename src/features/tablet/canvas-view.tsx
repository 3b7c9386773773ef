"use client";
import { getAssetUrls } from "@tldraw/assets/selfHosted";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import "tldraw/tldraw.css";
import {
  DefaultFontStyle,
  type Editor,
  type TLAnyShapeUtilConstructor,
  type TLCameraOptions,
  type TLComponents,
  type TLUiOverrides,
  Tldraw,
  type TldrawOptions,
} from "tldraw";
import { DrawingBinding } from "../../client/tldraw-binding.ts";
import { isDrawnShape } from "../../client/tldraw-records.ts";
import { LIMITS } from "../../domain/limits.ts";
import styles from "./canvas.module.css";
import { CardsBinding, type Carried } from "./canvas-cards.ts";
import { CARD_TYPE, CardUtil, TRAY_TYPE, TrayUtil } from "./canvas-shapes.tsx";
import { CanvasToolbar, startView } from "./canvas-toolbar.tsx";
import { ErrorFence } from "./error-fence.tsx";
import { allIdeas } from "./list-model.ts";
import { type TabletKit, useTablet } from "./tablet-kit.tsx";
import { useGestures } from "./use-gestures.ts";
import { type Latest, useLatest } from "./use-latest.ts";

// tldraw compares these by identity, so they are made once.
const ASSETS = getAssetUrls({ baseUrl: "/tldraw" });
// tldraw's own types do not hold under exactOptionalPropertyTypes.
const SHAPES = [CardUtil, TrayUtil] as unknown as readonly TLAnyShapeUtilConstructor[];
const OPTIONS: Partial<TldrawOptions> = {
  maxPages: 1,
  maxShapesPerPage: LIMITS.drawingsPerTable + LIMITS.ideasPerTable + LIMITS.groupsPerTable,
};
/** A desk with edges: nobody gets lost, and older tablets keep their memory. */
const CAMERA: Partial<TLCameraOptions> = {
  wheelBehavior: "pan",
  zoomSteps: [0.15, 0.25, 0.5, 0.75, 1, 1.5, 2],
  constraints: {
    bounds: { x: -3000, y: -3000, w: 9000, h: 46_000 },
    padding: { x: 0, y: 0 },
    origin: { x: 0.5, y: 0 },
    initialZoom: "default",
    baseZoom: "default",
    behavior: "inside",
  },
};
/** tldraw's menus and panels stay away: our bars are around the canvas. Its watermark is its own and stays. */
const COMPONENTS: TLComponents = {
  ContextMenu: null,
  ActionsMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  MainMenu: null,
  Minimap: null,
  StylePanel: null,
  PageMenu: null,
  NavigationPanel: null,
  Toolbar: null,
  RichTextToolbar: null,
  ImageToolbar: null,
  VideoToolbar: null,
  KeyboardShortcutsDialog: null,
  QuickActions: null,
  DebugPanel: null,
  DebugMenu: null,
  SharePanel: null,
  TopPanel: null,
};
const KEPT_TOOLS = new Set([
  "select",
  "hand",
  "draw",
  "highlight",
  "eraser",
  "geo",
  "rectangle",
  "ellipse",
  "diamond",
  "arrow",
  "line",
  "text",
  "frame",
]);
const DROPPED_ACTIONS = [
  "undo",
  "redo",
  "group",
  "ungroup",
  "duplicate",
  "toggle-lock",
  "unlock-all",
  "insert-media",
  "insert-embed",
  "edit-link",
  "open-embed-link",
  "convert-to-embed",
  "convert-to-bookmark",
  "print",
  "copy-as-svg",
  "copy-as-png",
  "export-as-svg",
  "export-as-png",
  "export-all-as-svg",
  "export-all-as-png",
  "toggle-debug-mode",
  "toggle-dark-mode",
  "change-page-next",
  "change-page-prev",
  "new-page",
  "flatten-to-image",
  "open-kbd-shortcuts",
  "open-cursor-chat",
  "download-original",
] as const;
const OVERRIDES: TLUiOverrides = {
  tools: (_editor, tools) => Object.fromEntries(Object.entries(tools).filter(([id]) => KEPT_TOOLS.has(id))),
  actions: (_editor, actions) => {
    const dropped: ReadonlySet<string> = new Set(DROPPED_ACTIONS);
    return Object.fromEntries(Object.entries(actions).filter(([id]) => !dropped.has(id)));
  },
};
const LICENCE = process.env.NEXT_PUBLIC_TLDRAW_LICENSE_KEY;

/** The board as a canvas: the same cards and trays as the list, and room to draw. */
export function CanvasView() {
  const { board } = useTablet();
  const t = useTranslations("tablet.canvas");
  return (
    <section className={styles.view} aria-label={t("region")}>
      {board.ready ? (
        // A new document is a new canvas. If tldraw itself fails, the list still has everything.
        <ErrorFence key={board.doc.guid} words={t("failed")}>
          <Canvas />
        </ErrorFence>
      ) : (
        <p className={styles.note}>{t("loading")}</p>
      )}
    </section>
  );
}

function Canvas() {
  const kit = useTablet();
  const t = useTranslations("tablet.canvas");
  const [editor, setEditor] = useState<Editor | null>(null);
  const [quarantined, setQuarantined] = useState(0);
  useBindings(editor, kit, setQuarantined);
  useGestures(editor, kit);
  useLook(editor, kit.readOnly);
  const mount = useCallback((mounted: Editor) => {
    forbidForeignContent(mounted);
    mounted.setStyleForNextShapes(DefaultFontStyle, "sans");
    setEditor(mounted);
  }, []);
  return (
    <>
      <Tldraw
        shapeUtils={SHAPES}
        assetUrls={ASSETS}
        components={COMPONENTS}
        overrides={OVERRIDES}
        options={OPTIONS}
        cameraOptions={CAMERA}
        onMount={mount}
        {...(LICENCE && { licenseKey: LICENCE })}
      />
      {editor && <CanvasToolbar editor={editor} />}
      {quarantined > 0 && (
        <p className={styles.note} role="status">
          {t("quarantine", { count: quarantined })}
        </p>
      )}
    </>
  );
}

/** Files, addresses and foreign drawings do not get in: nothing loads from elsewhere, nothing is uploaded. */
function forbidForeignContent(editor: Editor): void {
  for (const kind of ["files", "file-replace", "url", "embed", "svg-text", "excalidraw"] as const) {
    editor.registerExternalContentHandler(kind, null);
  }
  editor.registerExternalAssetHandler("file", null);
  editor.registerExternalAssetHandler("url", null);
  editor.sideEffects.registerAfterCreateHandler("shape", (shape, source) => {
    const ours = isDrawnShape(shape.type) || shape.type === CARD_TYPE || shape.type === TRAY_TYPE;
    if (source === "user" && !ours) editor.store.remove([shape.id]);
  });
}

/** Ties the canvas to the board for as long as it is shown. */
function useBindings(editor: Editor | null, kit: TabletKit, onQuarantine: (count: number) => void): void {
  const latest = useLatest(kit);
  const label = useCarriedLabel(latest);
  const said = useTranslations("tablet.said");
  const cards = useRef<CardsBinding | null>(null);
  const { doc, list, others } = kit.board;
  const drawn = said("drawn");
  useEffect(() => {
    if (!editor) return;
    const drawing = new DrawingBinding({
      store: editor.store,
      doc,
      edit: (change) => latest.get().board.edit(drawn, change),
      isBusy: () => editor.inputs.isPointing || editor.getEditingShapeId() !== null,
      soon: (look) => void setTimeout(look, 60),
      onQuarantine,
    });
    cards.current = new CardsBinding({
      editor,
      board: () => latest.get().board,
      label,
      say: (words) => latest.get().say(words),
      onPut: () => drawing.tieWaiting(),
    });
    editor.clearHistory();
    startView(editor);
    return () => {
      cards.current?.stop();
      cards.current = null;
      drawing.stop();
    };
  }, [editor, doc, label, drawn, onQuarantine, latest]);
  useEffect(() => {
    cards.current?.project({ list, others });
  }, [list, others]);
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
