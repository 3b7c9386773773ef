"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import styles from "./list.module.css";
import { ListView } from "./list-view.tsx";
import type { ViewName } from "./top-bar.tsx";
import { WordingView } from "./wording-view.tsx";

// tldraw is large and needs a browser: it comes only when the canvas is opened.
const CanvasView = dynamic(async () => (await import("./canvas-view.tsx")).CanvasView, {
  ssr: false,
  loading: Opening,
});

/** The view that was chosen. */
export function Views({ shown }: { readonly shown: ViewName }) {
  switch (shown) {
    case "list":
      return <ListView />;
    case "board":
      return <CanvasView />;
    case "proposals":
      return <WordingView />;
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
