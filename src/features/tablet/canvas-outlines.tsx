"use client";
import { type Editor, type TLShapeId, useEditor, useEditorComponents, useValue } from "tldraw";

/** Where outlines are shown; while something is carried or drawn they would be in the way. */
const POINTING = [
  "select.idle",
  "select.editing_shape",
  "select.brushing",
  "select.scribble_brushing",
  "select.pointing_shape",
  "select.pointing_selection",
  "select.pointing_handle",
] as const;

/** Outlines of what is selected or pointed at. tldraw's own draws those of all others too, hidden: on a full board that takes longer than the cards. */
export function CanvasOutlines() {
  const editor = useEditor();
  const { ShapeIndicator } = useEditorComponents();
  const ids = useValue("outlined", () => outlined(editor).join(" "), [editor]);
  if (!ShapeIndicator || ids === "") return null;
  return ids.split(" ").map((id) => <ShapeIndicator key={id} shapeId={id as TLShapeId} />);
}

function outlined(editor: Editor): readonly TLShapeId[] {
  const { isChangingStyle, isHoveringCanvas, isCoarsePointer } = editor.getInstanceState();
  if (isChangingStyle || !editor.isInAny(...POINTING)) return [];
  const selected = editor.getSelectedShapeIds();
  const isCalm = editor.isInAny("select.idle", "select.editing_shape");
  const hovered = isCalm && isHoveringCanvas && !isCoarsePointer ? editor.getHoveredShapeId() : null;
  return hovered && !selected.includes(hovered) ? [...selected, hovered] : selected;
}
