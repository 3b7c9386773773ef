"use client";
/** The phone's screens come from another feature; whoever makes the page puts them in here. */
import { type ComponentType, createContext, useContext } from "react";
import type { PhoneLook } from "../../contract/phone-look.ts";

const Slot = createContext<ComponentType<PhoneLook> | null>(null);
export const PhoneSlot = Slot.Provider;

/** The phone's screen as a component; null: this page has none. */
export const usePhoneSlot = (): ComponentType<PhoneLook> | null => useContext(Slot);
