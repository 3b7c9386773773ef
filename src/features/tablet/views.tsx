"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import styles from "./list.module.css";
import { ListView } from "./list-view.tsx";
import { useTablet } from "./tablet-kit.tsx";
import type { ViewName } from "./top-bar.tsx";
import { WordingView } from "./wording-view.tsx";

/** Milliseconds after which the canvas is fetched beforehand: the list has the network and the processor first. */
const AT_LEISURE = 4000;

// tldraw is large and needs a browser: it comes when the canvas is opened, or at leisure before, so that it is there without the network too.
const load = () => import("./canvas-view.tsx");
const loadAll = () => Promise.all([load(), import("./canvas-keys.tsx")]);
const CanvasView = dynamic(async () => (await load()).CanvasView, {
  ssr: false,
  loading: Opening,
});

interface Props {
  readonly shown: ViewName;
  /** The canvas has its cards. */
  readonly onCanvas: () => void;
}

/** The view that was chosen. */
export function Views({ shown, onCanvas }: Props) {
  const { ready } = useTablet().board;
  useEffect(() => {
    const timer = setTimeout(() => void loadAll().catch(() => undefined), AT_LEISURE);
    return () => clearTimeout(timer);
  }, []);
  switch (shown) {
    case "list":
      return <ListView />;
    case "board":
      return <CanvasView onCards={onCanvas} />;
    case "proposals":
      // Words are typed into the document itself.
      return ready ? <WordingView /> : <Opening />;
  }
}

function Opening() {
  const t = useTranslations("tablet.canvas");
  return (
    <p className={styles.opening} role="status">
      {t("loading")}
    </p>
  );
}
