"use client";
import { useTranslations } from "next-intl";
import { type Editor, useValue } from "tldraw";
import type { Box } from "../../board/layout.ts";
import { Icon, type IconName } from "../../ui/icon.tsx";
import styles from "./canvas.module.css";
import { CanvasStyles } from "./canvas-styles.tsx";
import { useTablet } from "./tablet-kit.tsx";

const TOOLS = [
  { id: "select", icon: "select" },
  { id: "draw", icon: "pen" },
  { id: "highlight", icon: "hl" },
  { id: "eraser", icon: "eraser" },
  { id: "geo", icon: "shape" },
  { id: "arrow", icon: "arrow" },
  { id: "text", icon: "text" },
  { id: "frame", icon: "frame" },
] as const satisfies readonly { readonly id: string; readonly icon: IconName }[];

/** Tools with their names, at the bottom left; the right corner is tldraw's. */
export function CanvasToolbar({ editor }: { readonly editor: Editor }) {
  const { actions, readOnly } = useTablet();
  const t = useTranslations("tablet.canvas");
  const current = useValue("tool", () => editor.getCurrentToolId(), [editor]);
  const choose = (tool: string): void => {
    editor.setCurrentTool(tool);
    editor.focus();
  };
  return (
    <div className={styles.tools}>
      {!readOnly && <CanvasStyles editor={editor} />}
      <div className={styles.toolbar} role="toolbar" aria-label={t("toolbar")}>
        {(readOnly ? TOOLS.slice(0, 1) : TOOLS).map(({ id, icon }) => (
          <button key={id} type="button" aria-pressed={current === id} onClick={() => choose(id)}>
            <Icon name={icon} />
            {t(id)}
          </button>
        ))}
        <hr aria-hidden="true" />
        <button type="button" onClick={() => fitAll(editor)}>
          <Icon name="zoom" />
          {t("fit")}
        </button>
        {!readOnly && (
          <button type="button" onClick={actions.arrange}>
            <Icon name="grip" />
            {t("arrange")}
          </button>
        )}
      </div>
    </div>
  );
}

/** Zoom below which words on cards are hard to read across a table. */
const READABLE = 0.7;
const INSET = 24;
/** Pixels that the toolbar covers below. */
const BELOW = 96;

/** Everything in sight, never larger than life, clear of the toolbar. */
export function fitAll(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds();
  if (!bounds) return;
  const screen = editor.getViewportScreenBounds();
  const wide = (screen.w - INSET * 2) / Math.max(1, bounds.w);
  const high = (screen.h - INSET - BELOW) / Math.max(1, bounds.h);
  show(editor, bounds, Math.min(1, wide, high), !matchMedia("(prefers-reduced-motion: reduce)").matches);
}

/** Where a person starts: the upper left of what is there (null: nothing), large enough to read. */
export function startView(editor: Editor, there: Pick<Box, "x" | "y" | "w"> | null): void {
  const bounds = there ?? { x: 0, y: 0, w: 1 };
  const wide = (editor.getViewportScreenBounds().w - INSET * 2) / Math.max(1, bounds.w);
  show(editor, bounds, Math.min(1, Math.max(READABLE, wide)), false);
}

function show(editor: Editor, bounds: { readonly x: number; readonly y: number }, zoom: number, calmly: boolean): void {
  const to = { x: INSET / zoom - bounds.x, y: INSET / zoom - bounds.y, z: zoom };
  editor.setCamera(to, calmly ? { animation: { duration: 240 } } : { immediate: true });
}
