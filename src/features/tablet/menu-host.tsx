"use client";
/** One menu for the whole tablet: hundreds of "…" buttons open it, and only it knows how a menu works. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import type { IconName } from "../../ui/icon.tsx";
import { useFetchedAhead } from "./use-fetched-ahead.ts";

/** One line of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly act: () => void;
  /** Stands apart, at the end. */
  readonly grave?: boolean;
  /** Only where the bar has no room for its button. */
  readonly narrowOnly?: boolean;
}

/** A menu that a button asks for. */
export interface MenuRequest {
  readonly button: HTMLElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** Where keys begin; true: on the menu as a whole, after a finger. */
  readonly focus: "first" | "last" | true;
  readonly onClose: () => void;
}

const loadMenu = () => import("./open-menu.tsx");

/** Opens the menu; the answer closes it again, if it is still the one that is open. */
type OpenMenuFor = (request: MenuRequest) => () => void;

const Host = createContext<OpenMenuFor | null>(null);

/** The tablet's menu, the same function for the life of the screen; a bug outside of a tablet. */
export function useMenuHost(): OpenMenuFor {
  const open = useContext(Host);
  if (!open) throw new Error("useMenuHost outside of a tablet");
  return open;
}

/** Everything inside can open the one menu. */
export function MenuHost({ children }: { readonly children: ReactNode }) {
  const [shown, show] = useState<{ readonly request: MenuRequest; readonly turn: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const menu = useFetchedAhead(loadMenu, shown !== null);
  const newest = useRef<MenuRequest | null>(null);
  const close = useCallback((asked: MenuRequest) => {
    if (newest.current !== asked) return;
    newest.current = null;
    setOpen(false);
    asked.onClose();
  }, []);
  const open = useCallback<OpenMenuFor>(
    (request) => {
      if (newest.current) close(newest.current);
      newest.current = request;
      show((last) => ({ request, turn: (last?.turn ?? 0) + 1 }));
      setOpen(true);
      return () => close(request);
    },
    [close],
  );
  return (
    <Host.Provider value={open}>
      {children}
      {/* Every opening is a menu of its own: one that is still going away would not take the focus again. */}
      {shown && menu && (
        <menu.OpenMenu key={shown.turn} request={shown.request} isOpen={isOpen} onClose={() => close(shown.request)} />
      )}
    </Host.Provider>
  );
}
