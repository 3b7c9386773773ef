"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { call } from "../../../client/api.ts";
import { type LiveLink, useLive } from "../../../client/use-live.ts";
import type { SettingsView } from "../../../contract/setup-views.ts";
import type { MomentView } from "../../../contract/views.ts";
import { SettingsDesk } from "./settings-desk.ts";
import type { SettingsKit } from "./settings-kit.tsx";

/** The desk of this page, told whenever somebody else changed something. */
export function useSettingsDesk(
  initial: SettingsView,
  start: MomentView,
): { readonly kit: SettingsKit; readonly link: LiveLink; readonly moment: MomentView } {
  const [desk] = useState(() => new SettingsDesk(initial, call));
  const [moment, setMoment] = useState(start);
  const now = useSyncExternalStore(desk.subscribe, desk.snapshot, desk.snapshot);
  const link = useLive("organiser", (socket) => {
    socket.on("settings", () => void desk.refresh());
    socket.on("connect", () => void desk.refresh());
    socket.on("overview", (overview) => setMoment(overview.moment));
  });
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (!desk.settled) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [desk]);
  return { kit: { desk, now }, link, moment };
}
