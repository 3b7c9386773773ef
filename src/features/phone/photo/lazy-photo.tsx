"use client";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { LazyScreen } from "../frame/lazy-screen.tsx";
import type { PhotoScreen } from "./photo-screen.tsx";

type Screen = typeof PhotoScreen;

/** Fetches the photo part. */
export const loadPhoto = (): Promise<Screen> => import("./photo-screen.tsx").then((part) => part.PhotoScreen);

/** The photo screen, loaded when it is first wanted. */
export function LazyPhoto(props: ComponentProps<Screen>) {
  const t = useTranslations("phone.photo");
  return (
    <LazyScreen load={loadPhoto} loading={t("loading")} notLoaded={t("notLoaded")} back={props.back}>
      {(Screen) => <Screen {...props} />}
    </LazyScreen>
  );
}
