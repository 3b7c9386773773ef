"use client";
import { type RefObject, useEffect, useState } from "react";

/** Milliseconds that things stay after a finger is lifted: enough for its click to land. */
const LINGER = 250;

/**
 * `value`, held still while a finger or the mouse presses on `area` (left out: anywhere), so that
 * nothing moves under it. What came meanwhile shows a moment after it is lifted.
 */
export function useSettled<T>(value: T, area?: RefObject<HTMLElement | null>): T {
  const [pressed, setPressed] = useState(false);
  const [still, setStill] = useState(value);
  useEffect(() => {
    const pressable = area ? area.current : window;
    let timer: ReturnType<typeof setTimeout>;
    const press = (): void => {
      clearTimeout(timer);
      setPressed(true);
    };
    const lift = (): void => {
      timer = setTimeout(() => setPressed(false), LINGER);
    };
    pressable?.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", lift);
    window.addEventListener("pointercancel", lift);
    return () => {
      clearTimeout(timer);
      pressable?.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", lift);
      window.removeEventListener("pointercancel", lift);
    };
  }, [area]);
  // React's way to follow a value while drawing: what is held keeps the one of the moment of the press.
  if (!pressed && still !== value) setStill(value);
  return pressed ? still : value;
}
