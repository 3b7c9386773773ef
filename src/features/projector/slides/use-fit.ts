"use client";
import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Makes words as large as they fit: sets `data-step` on the element to the first of `steps` (0 is
 * the largest) at which its content does not overflow; the last one if none. Sizes are the
 * stylesheet's. Measured again when the element or its words change and when the font has come.
 */
export function useFit<E extends HTMLElement>(steps: number, words: string): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || words === "") return;
    const fit = (): void => fitStep(element, steps);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    document.fonts.ready.then(fit, () => undefined);
    return () => observer.disconnect();
  }, [steps, words]);
  return ref;
}

function fitStep(element: HTMLElement, steps: number): void {
  for (let step = 0; step < steps; step += 1) {
    element.dataset["step"] = String(step);
    if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
  }
}
