"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "./lazy-screen.module.css";

interface Props<Screen> {
  readonly load: () => Promise<Screen>;
  readonly loading: string;
  readonly notLoaded: string;
  readonly back: () => void;
  readonly children: (screen: Screen) => ReactNode;
}

/** A screen that most people never open, loaded when it is first wanted. */
export function LazyScreen<Screen>({ load, loading, notLoaded, back, children }: Props<Screen>) {
  const t = useTranslations("phone.sketch");
  const [screen, setScreen] = useState<{ readonly Screen: Screen } | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchScreen = useCallback((): void => {
    load().then(
      (Screen) => setScreen({ Screen }),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(fetchScreen, [fetchScreen]);
  const again = (): void => {
    setFailed(false);
    fetchScreen();
  };
  if (screen) return children(screen.Screen);
  return (
    <div className={styles.waiting} role="status">
      <p>{failed ? notLoaded : loading}</p>
      {failed && <Button onClick={again}>{t("again")}</Button>}
      <Button onClick={back}>{t("back")}</Button>
    </div>
  );
}
