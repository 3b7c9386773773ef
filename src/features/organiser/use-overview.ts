"use client";
import { useState } from "react";
import type { LiveSocket } from "../../client/live.ts";
import { type LiveLink, useLive } from "../../client/use-live.ts";
import type { OverviewView } from "../../contract/views.ts";

/** All tables as they are now, and how the live connection is. `listen`: for what else a page wants to hear. */
export function useOverview(
  initial: OverviewView,
  listen?: (socket: LiveSocket) => void,
): { readonly overview: OverviewView; readonly link: LiveLink } {
  const [overview, setOverview] = useState(initial);
  const link = useLive("organiser", (socket) => {
    socket.on("overview", setOverview);
    listen?.(socket);
    // Tables have other ids now, and the page was made with the old ones.
    socket.on("begunAnew", () => location.reload());
    socket.on("show", (show) => setOverview((before) => ({ ...before, ...show })));
    // A change of phase or clock also comes on its own, ahead of the counts.
    socket.on("moment", (moment) => setOverview((before) => ({ ...before, moment })));
  });
  return { overview, link };
}
