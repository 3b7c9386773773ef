"use client";
import { useEffect, useRef } from "react";
import { keepPictures, type PictureKeeper } from "./kept-pictures.ts";

/** Keeps the pictures among `ofTable` (their addresses) that this page has shown; null: none for now. */
export function useKeptPictures(ofTable: ReadonlySet<string> | null): void {
  const keeping = ofTable !== null;
  const current = useRef<PictureKeeper | null>(null);
  useEffect(() => {
    const kept = keeping ? keepPictures() : null;
    current.current = kept?.keeper ?? null;
    return () => {
      current.current = null;
      kept?.end();
    };
  }, [keeping]);
  useEffect(() => {
    if (ofTable) current.current?.allow(ofTable);
  }, [ofTable]);
}
