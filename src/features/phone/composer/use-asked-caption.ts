"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { RefusalCode } from "../../../domain/refusal.ts";

export interface AskedCaption {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly problem: RefusalCode | "ask" | null;
  /** May a picture with this caption be sent? `refusal`: what speaks against it anyway. */
  readonly mayGo: (caption: string, refusal: RefusalCode | null) => boolean;
  readonly forgive: () => void;
}

/** The words of a picture are asked for once; whoever then sends again sends without them. */
export function useAskedCaption(): AskedCaption {
  const [problem, setProblem] = useState<RefusalCode | "ask" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (problem === "ask" || problem === "caption-too-long" || problem === "idea-too-long") field.current?.focus();
  }, [problem]);
  const mayGo = (caption: string, refusal: RefusalCode | null): boolean => {
    const ask = refusal === null && caption.trim() === "" && !asked.current;
    if (ask) asked.current = true;
    setProblem(ask ? "ask" : refusal);
    return !ask && refusal === null;
  };
  return { field, problem, mayGo, forgive: () => setProblem(null) };
}
