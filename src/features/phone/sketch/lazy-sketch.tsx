"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { LazyScreen } from "../frame/lazy-screen.tsx";
import type { SketchScreen } from "./sketch-screen.tsx";

type Screen = typeof SketchScreen;

/** Fetches the drawing part. */
export const loadSketch = (): Promise<Screen> => import("./sketch-screen.tsx").then((part) => part.SketchScreen);

/** The drawing screen, loaded when it is first wanted. */
export function LazySketch(props: ComponentProps<Screen>) {
  const t = useTranslations("phone.sketch");
  return (
    <LazyScreen load={loadSketch} loading={t("loading")} notLoaded={t("notLoaded")} back={props.back}>
      {(Screen) => <Screen {...props} />}
    </LazyScreen>
  );
}
