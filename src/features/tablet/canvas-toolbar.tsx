"use client";
import { useTranslations } from "next-intl";
import { type Editor, useValue } from "tldraw";
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

/** Everything in sight, never larger than life. */
export function fitAll(editor: Editor): void {
  const bounds = editor.getCurrentPageBounds();
  if (!bounds) return;
  const animation = matchMedia("(prefers-reduced-motion: reduce)").matches ? {} : { animation: { duration: 240 } };
  editor.zoomToBounds(bounds, { inset: 24, targetZoom: Math.min(1, fitting(editor, bounds)), ...animation });
}

/** The zoom at which these bounds fit, with room for the toolbar below. */
function fitting(editor: Editor, bounds: { readonly w: number; readonly h: number }): number {
  const screen = editor.getViewportScreenBounds();
  return Math.min((screen.w - 48) / Math.max(1, bounds.w), (screen.h - 120) / Math.max(1, bounds.h));
}
