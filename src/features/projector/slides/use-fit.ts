"use client";
import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Makes words as large as they fit: sets `data-step` on the element to the first of `steps` (0 is
 * the largest) at which neither it nor a part of it marked `data-fit` overflows; the last one if none. Sizes are the
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
    if ([element, ...element.querySelectorAll("[data-fit]")].every(holdsAll)) return;
  }
}

const holdsAll = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1;
