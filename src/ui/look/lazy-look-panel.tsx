"use client";
import { usePart } from "../use-part.ts";

const load = () => import("./look-panel.tsx");

/** The look panel, fetched when it is first opened. */
export function LazyLookPanel() {
  const part = usePart(load);
  return part && <part.LookPanel />;
}
