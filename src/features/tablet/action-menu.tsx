"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { buttonClass } from "../../ui/button.tsx";
import styles from "./menu.module.css";
import { type MenuEntry, type MenuRequest, useMenuHost } from "./menu-host.tsx";

interface Props {
  /** Spoken name of the "…" button. */
  readonly label: string;
  /** Asked for when it opens: hundreds of rows need no lines before. */
  readonly entries: () => readonly MenuEntry[];
  readonly dark?: boolean;
  readonly quiet?: boolean;
  readonly onOpen?: (isOpen: boolean) => void;
}

const FOCUS_BY_KEY: Readonly<Record<string, MenuRequest["focus"]>> = {
  Enter: "first",
  " ": "first",
  ArrowDown: "first",
  ArrowUp: "last",
};

/** The "…" button. The menu that it opens is the tablet's only one (`menu-host`). */
export function ActionMenu({ label, entries, dark = false, quiet = false, onOpen }: Props) {
  const host = useMenuHost();
  const button = useRef<HTMLButtonElement>(null);
  const close = useRef<() => void>(undefined);
  const [isOpen, setOpen] = useState(false);
  // A row that goes takes its menu with it.
  useEffect(() => () => close.current?.(), []);
  const tell = (now: boolean): void => {
    setOpen(now);
    onOpen?.(now);
  };
  const open = (focus: MenuRequest["focus"]): void => {
    if (!button.current) return;
    tell(true);
    close.current = host({ button: button.current, label, entries: entries(), focus, onClose: () => tell(false) });
  };
  // Here, not in the click that keys make: that one looks like a screen reader's, which is given the focus late.
  const press = (event: KeyboardEvent): void => {
    const focus = FOCUS_BY_KEY[event.key];
    if (!focus || event.repeat) return;
    event.preventDefault();
    open(focus);
  };
  const look = buttonClass(dark ? { look: "dark" } : quiet ? { look: "quiet" } : {});
  return (
    <button
      ref={button}
      type="button"
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      className={`${look} ${styles.dots}`}
      onClick={() => open(true)}
      onKeyDown={press}
    >
      <Dots />
    </button>
  );
}

/** The drawing `more` of `icons.svg`, in place: a copy from a file in each of hundreds of rows takes its time. */
const Dots = () => (
  <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M5 12h.01M12 12h.01M19 12h.01" />
  </svg>
);
