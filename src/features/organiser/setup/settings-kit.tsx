"use client";
/** What every part of the settings page has at hand: the desk and what it shows now. */
import { createContext, useContext } from "react";
import type { DeskSnapshot, SettingsDesk } from "./settings-desk.ts";

export interface SettingsKit {
  readonly desk: SettingsDesk;
  readonly now: DeskSnapshot;
}

const Kit = createContext<SettingsKit | null>(null);
export const SettingsKitProvider = Kit.Provider;

/** The kit of the page around; a bug outside of one. */
export function useSettings(): SettingsKit {
  const kit = useContext(Kit);
  if (!kit) throw new Error("useSettings outside of the settings");
  return kit;
}
