"use client";
/** tldraw's keys, clipboard, messages and words for screen readers: everything around the canvas that shows no cards. */
import { useEffect } from "react";
import {
  allDefaultFontFaces,
  type Editor,
  registerDefaultExternalContentHandlers,
  type TLComponents,
  type TLUiOverrides,
  TldrawUi,
  useEditor,
  useToasts,
  useTranslation,
} from "tldraw";
import { CANVAS_ASSETS } from "./canvas-files.ts";

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

/** Inside an editor. */
export function CanvasKeys() {
  return (
    <TldrawUi assetUrls={CANVAS_ASSETS} components={COMPONENTS} overrides={OVERRIDES}>
      <Content />
    </TldrawUi>
  );
}

/** What is pasted or dropped: words and copies of drawings. */
function Content() {
  const editor = useEditor();
  const toasts = useToasts();
  const msg = useTranslation();
  useEffect(() => {
    // Whoever writes on the canvas changes between fonts without waiting.
    editor.fonts.requestFonts(allDefaultFontFaces);
  }, [editor]);
  useEffect(() => {
    registerDefaultExternalContentHandlers(editor, { toasts, msg });
    forbidForeignContent(editor);
  }, [editor, toasts, msg]);
  return null;
}

/** Files, addresses and foreign drawings do not get in: nothing loads from elsewhere, nothing is uploaded. */
function forbidForeignContent(editor: Editor): void {
  for (const kind of ["files", "file-replace", "url", "embed", "svg-text", "excalidraw"] as const) {
    editor.registerExternalContentHandler(kind, null);
  }
  editor.registerExternalAssetHandler("file", null);
  editor.registerExternalAssetHandler("url", null);
}
