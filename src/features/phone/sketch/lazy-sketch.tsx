"use client";
import { useTranslations } from "next-intl";
import { type ComponentProps, useCallback, useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./sketch.module.css";
import type { SketchScreen } from "./sketch-screen.tsx";

type Screen = typeof SketchScreen;

const load = (): Promise<Screen> => import("./sketch-screen.tsx").then((part) => part.SketchScreen);

/** Milliseconds of calm before the pens are fetched ahead, so that drawing also works when the Wi-Fi goes. */
const AHEAD = 4000;

/** Fetches the drawing part in the background, once the page has settled. */
export function useSketchAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), AHEAD);
    return () => clearTimeout(timer);
  }, []);
}

/** The drawing screen, loaded when it is first wanted. */
export function LazySketch(props: ComponentProps<Screen>) {
  const t = useTranslations("phone");
  const [screen, setScreen] = useState<{ Screen: Screen } | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchScreen = useCallback((): void => {
    load().then(
      (Screen) => setScreen({ Screen }),
      () => setFailed(true),
    );
  }, []);
  useEffect(fetchScreen, [fetchScreen]);
  const again = (): void => {
    setFailed(false);
    fetchScreen();
  };
  if (screen) return <screen.Screen {...props} />;
  return (
    <div className={styles.right} role="status">
      <p>{t(failed ? "sketch.notLoaded" : "sketch.loading")}</p>
      {failed && <Button onClick={again}>{t("sketch.again")}</Button>}
      <Button onClick={props.back}>{t("sketch.back")}</Button>
    </div>
  );
}
