"use client";
import { useEffect, useRef, useState } from "react";
import type { LiveRole } from "../contract/live.ts";
import { type LiveSocket, openLive } from "./live.ts";

/** How the live connection is. `refused`: the server answers but does not let this role in any more. */
export type LiveLink = "connecting" | "connected" | "offline" | "refused";

/** Milliseconds between tries after the server said no: sessions and links may come back. */
const REFUSED_PAUSE = 4000;
/** The longest wait before asking why the server ended the connection: whoever was let in no more must see it at once. */
const ENDED_PAUSE = 500;

/** Keeps one live connection while the component is there. `listen` is called once, before it opens. */
export function useLive(role: LiveRole, listen: (socket: LiveSocket) => void): LiveLink {
  const [link, setLink] = useState<LiveLink>("connecting");
  const listener = useRef(listen);
  useEffect(() => {
    const end = new AbortController();
    const socket = openLive(role, end.signal);
    let again: ReturnType<typeof setTimeout> | undefined;
    const comeBack = (wait: number): void => {
      clearTimeout(again);
      again = setTimeout(() => socket.connect(), wait);
    };
    listener.current(socket);
    socket.on("connect", () => setLink("connected"));
    socket.on("disconnect", () => {
      setLink("offline");
      // Socket.IO does not return by itself after the server ended the connection.
      if (!socket.active && !end.signal.aborted) comeBack(Math.random() * ENDED_PAUSE);
    });
    socket.on("connect_error", () => {
      setLink(socket.active ? "offline" : "refused");
      if (!socket.active) comeBack(REFUSED_PAUSE);
    });
    return () => {
      clearTimeout(again);
      end.abort();
    };
  }, [role]);
  return link;
}
