"use client";
import { useEffect, useRef, useState } from "react";

/** Milliseconds that things stay after a finger is lifted: enough for its click to land. */
const LINGER = 250;

/**
 * `value`, held still while a finger or the mouse presses on `ref`: nothing moves under it. What
 * came meanwhile shows a moment after it is lifted.
 */
export function useSettled<T, E extends HTMLElement>(
  value: T,
): { readonly shown: T; readonly ref: React.RefObject<E | null> } {
  const ref = useRef<E>(null);
  const [pressed, setPressed] = useState(false);
  const [still, setStill] = useState(value);
  useEffect(() => {
    const area = ref.current;
    let timer: ReturnType<typeof setTimeout>;
    const press = (): void => {
      clearTimeout(timer);
      setPressed(true);
    };
    const lift = (): void => {
      timer = setTimeout(() => setPressed(false), LINGER);
    };
    area?.addEventListener("pointerdown", press);
    window.addEventListener("pointerup", lift);
    window.addEventListener("pointercancel", lift);
    return () => {
      clearTimeout(timer);
      area?.removeEventListener("pointerdown", press);
      window.removeEventListener("pointerup", lift);
      window.removeEventListener("pointercancel", lift);
    };
  }, []);
  // React's way to follow a value while drawing: what is held keeps the one of the moment of the press.
  if (!pressed && still !== value) setStill(value);
  return { shown: pressed ? still : value, ref };
}
