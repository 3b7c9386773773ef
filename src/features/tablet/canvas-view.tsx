"use client";
export function CanvasView() {
  return null;
}
