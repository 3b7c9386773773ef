"use client";
import { useEffect } from "react";

/** Visible pixels below which the header and the phase share one row. */
const SHORT = 480;

/**
 * Marks the page with `data-short` while little of it is visible (keyboard open, landscape), and with
 * `data-typing` while, besides, someone types. The layout viewport does not tell: iOS keeps it tall.
 */
export function useVisibleHeight(): void {
  useEffect(() => {
    const root = document.documentElement;
    const measure = (): void => {
      const height = window.visualViewport?.height ?? window.innerHeight;
      root.toggleAttribute("data-short", height < SHORT);
      if (height >= SHORT) root.removeAttribute("data-typing");
      else if (isTyping()) root.setAttribute("data-typing", "");
    };
    // Not on blur: the page must not move between a finger's touch on a button and its release.
    const follow = (): void => {
      root.toggleAttribute("data-typing", isTyping() && root.hasAttribute("data-short"));
    };
    measure();
    const target: EventTarget = window.visualViewport ?? window;
    target.addEventListener("resize", measure);
    document.addEventListener("focusin", follow);
    return () => {
      target.removeEventListener("resize", measure);
      document.removeEventListener("focusin", follow);
      root.removeAttribute("data-short");
      root.removeAttribute("data-typing");
    };
  }, []);
}

const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement;
