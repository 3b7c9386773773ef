"use client";
import { useCallback, useState } from "react";
import { call } from "../../client/api.ts";
import type { LiveSocket } from "../../client/live.ts";
import type { ScreenView } from "../../contract/views.ts";

interface HallFacts {
  readonly screen: ScreenView;
  /** Reads them again whenever the settings changed, or may have while the connection was away. */
  readonly listen: (socket: LiveSocket) => void;
}

/** What the hall's picture is made of besides the news: title, address, tables with their codes. */
export function useHallFacts(initial: ScreenView): HallFacts {
  const [screen, setScreen] = useState(initial);
  const listen = useCallback((socket: LiveSocket) => {
    const refresh = async (): Promise<void> => {
      const answer = await call("screen", {});
      if (answer.kind === "done") setScreen(answer.value);
    };
    socket.on("settings", refresh);
    socket.io.on("reconnect", refresh);
  }, []);
  return { screen, listen };
}
