"use client";
import { useEffect } from "react";

/** Visible pixels below which the header and the phase share one row. */
const SHORT = 480;
/** Milliseconds after which a tap is certainly over. */
const AFTER_TAP = 500;

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
    const settle = (): void => {
      root.toggleAttribute("data-typing", isTyping() && root.hasAttribute("data-short"));
    };
    // Later than the tap that took the focus away: the page must not move between touch and release.
    let timer: ReturnType<typeof setTimeout>;
    const follow = (): void => {
      clearTimeout(timer);
      if (isTyping()) settle();
      else timer = setTimeout(settle, AFTER_TAP);
    };
    measure();
    const target: EventTarget = window.visualViewport ?? window;
    target.addEventListener("resize", measure);
    document.addEventListener("focusin", follow);
    document.addEventListener("focusout", follow);
    return () => {
      target.removeEventListener("resize", measure);
      document.removeEventListener("focusin", follow);
      document.removeEventListener("focusout", follow);
      clearTimeout(timer);
      root.removeAttribute("data-short");
      root.removeAttribute("data-typing");
    };
  }, []);
}

const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement;
