"use client";
import { useRef, useState } from "react";
import { call } from "../../../client/api.ts";
import type { LiveSocket } from "../../../client/live.ts";
import type { DeclarationsView } from "../../../contract/before-views.ts";

interface Declarations {
  readonly view: DeclarationsView;
  /** The answer of an own command is the newest there is. */
  readonly put: (view: DeclarationsView) => void;
  /** Reads again whenever something changed, and after every reconnect. */
  readonly listen: (socket: LiveSocket) => void;
}

/** What was said before the meeting, as it is now. */
export function useDeclarations(initial: DeclarationsView): Declarations {
  const [view, setView] = useState(initial);
  const newest = useRef(0);
  const put = (next: DeclarationsView): void => {
    newest.current += 1;
    setView(next);
  };
  const refresh = async (): Promise<void> => {
    newest.current += 1;
    const own = newest.current;
    const answer = await call("declarations", {});
    if (answer.kind === "done" && own === newest.current) setView(answer.value);
  };
  const listen = (socket: LiveSocket): void => {
    socket.on("declarations", () => void refresh());
    // Deadlines and tables are settings.
    socket.on("settings", () => void refresh());
    socket.on("connect", () => void refresh());
  };
  return { view, put, listen };
}
