"use client";
import { useEffect } from "react";
import type { IdeaId } from "../../domain/ids.ts";
import { useTablet } from "./tablet-kit.tsx";

/** Tells the other tablet that this idea is being decided about here, as long as the component is there. */
export function useHandling(id: IdeaId): void {
  const { present } = useTablet().board;
  useEffect(() => {
    present({ handling: id });
    return () => present({ handling: undefined });
  }, [present, id]);
}
