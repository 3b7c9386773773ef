"use client";
import { useEffect, useState } from "react";
import { useLive } from "../../../client/use-live.ts";
import { FILES } from "../../../contract/routes.ts";

export type PictureReading =
  | { readonly kind: "loading" }
  /** Nobody answered; it is asked for again when the connection is back. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "silent" }
  | { readonly kind: "shown"; readonly svg: string };

/** Milliseconds over which a table's phones spread their questions after a change. */
const SPREAD = 1500;

/** The board of this phone's table as SVG, read anew after every change; nothing of it in a silent round. */
export function useBoardPicture(silentBefore: boolean): PictureReading {
  const [reading, setReading] = useState<PictureReading>({ kind: silentBefore ? "silent" : "loading" });
  const [stamp, setStamp] = useState(0);
  useLive("participant", (socket) => {
    const again = (): void => setStamp((before) => before + 1);
    socket.on("connect", again);
    socket.on("boardChanged", again);
    socket.on("begunAnew", () => location.reload());
    socket.on("round", ({ silent }) => {
      if (silent) setReading({ kind: "silent" });
      else again();
    });
  });
  useEffect(() => {
    const end = new AbortController();
    const read = async (): Promise<void> => {
      const next = await fetchPicture(end.signal);
      // A picture that was there stays when nobody answers: it is only older.
      setReading((before) => (next.kind === "unreachable" && before.kind === "shown" ? before : next));
    };
    const timer = setTimeout(() => void read().catch(() => undefined), stamp > 1 ? Math.random() * SPREAD : 0);
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, [stamp]);
  return reading;
}

async function fetchPicture(signal: AbortSignal): Promise<PictureReading> {
  try {
    const response = await fetch(FILES.boardPicture, { signal });
    const isOurs = response.headers.get("content-type")?.startsWith("image/svg+xml") === true;
    if (response.ok) return isOurs ? { kind: "shown", svg: await response.text() } : { kind: "unreachable" };
    const { refusal }: { readonly refusal?: unknown } = await response.json();
    return { kind: refusal === "silent-round" ? "silent" : "unreachable" };
  } catch (error) {
    if (signal.aborted) throw error;
    return { kind: "unreachable" };
  }
}
