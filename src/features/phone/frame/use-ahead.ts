"use client";
import { useEffect } from "react";
import { loadBoard } from "../board/lazy-board.tsx";
import { loadPhoto } from "../photo/lazy-photo.tsx";
import { loadSketch } from "../sketch/lazy-sketch.tsx";

/** Milliseconds of calm before what may be wanted is fetched ahead, so that it also works when the Wi-Fi goes. */
const AHEAD = 4000;

/** Fetches board, pens and camera in the background, once the page has settled. */
export function useAhead(): void {
  useEffect(() => {
    const parts = [loadBoard, loadSketch, loadPhoto, () => import("../photo/send-photo.ts")];
    const timer = setTimeout(() => {
      for (const load of parts) void load().catch(() => undefined);
    }, AHEAD);
    return () => clearTimeout(timer);
  }, []);
}
