"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { InboxRail } from "./inbox-rail.tsx";
import { SourcesRail } from "./sources-rail.tsx";
import { TimeRail } from "./time-rail.tsx";
import type { ViewName } from "./top-bar.tsx";
import styles from "./workspace.module.css";

interface Props {
  readonly shown: ViewName;
  /** In portrait the rails are drawers; which one is out. */
  readonly drawer: "left" | "right" | null;
  readonly onDrawer: (drawer: "left" | "right" | null) => void;
  readonly children: ReactNode;
}

/** Left what comes in (or the sources), right time and phases, between them the view. */
export function Rails({ shown, drawer, onDrawer, children }: Props) {
  const t = useTranslations("common");
  useEffect(() => {
    if (drawer === null) return;
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onDrawer(null);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [drawer, onDrawer]);
  return (
    <div className={styles.main}>
      <Drawer side="left" out={drawer === "left"}>
        {shown === "proposals" ? <SourcesRail /> : <InboxRail />}
      </Drawer>
      <main className={styles.middle}>{children}</main>
      <Drawer side="right" out={drawer === "right"}>
        <TimeRail />
      </Drawer>
      {drawer !== null && (
        <button type="button" className={styles.veil} aria-label={t("close")} onClick={() => onDrawer(null)} />
      )}
    </div>
  );
}

interface DrawerProps {
  readonly side: "left" | "right";
  readonly out: boolean;
  readonly children: ReactNode;
}

function Drawer({ side, out, children }: DrawerProps) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (out) ref.current?.focus();
  }, [out]);
  return (
    <aside
      ref={ref}
      tabIndex={-1}
      className={styles.rail}
      data-side={side}
      data-out={out || undefined}
      aria-labelledby={`rail-${side}`}
    >
      {children}
    </aside>
  );
}
