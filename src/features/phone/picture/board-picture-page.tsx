"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { TableView } from "../../../contract/views.ts";
import { Button, buttonClass } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { PhoneHead } from "../head/phone-head.tsx";
import { addressOf } from "../state/view-address.ts";
import styles from "./picture.module.css";
import { useBoardPicture } from "./use-board-picture.ts";

interface Props {
  readonly code: string;
  readonly table: TableView;
  readonly silent: boolean;
}

/** Sizes of the picture: the whole of it in the width of the phone, then shares of its own size. */
const ZOOMS = ["whole", 0.4, 0.6, 0.8, 1, 1.4] as const;

/** The board as it lies on the table, to look at: moved and enlarged with fingers or with buttons. */
export function BoardPicturePage({ code, table, silent }: Props) {
  const t = useTranslations();
  const reading = useBoardPicture(silent);
  const [zoom, setZoom] = useState(0);
  return (
    <div className={styles.page} data-hue={table.hue}>
      <PhoneHead table={table} />
      <main className={styles.main}>
        <h1 className={styles.title}>{t("picture.title")}</h1>
        {reading.kind === "shown" ? (
          <Picture svg={reading.svg} zoom={ZOOMS[zoom] ?? "whole"} />
        ) : (
          <p role="status" className={styles.note}>
            {t(reading.kind === "loading" ? "common.loading" : `picture.${reading.kind}`)}
          </p>
        )}
        <div className={styles.bar}>
          <a className={buttonClass({ wide: true })} href={`/s/${code}${addressOf("board")}`}>
            <Icon name="list" />
            {t("picture.back")}
          </a>
          {reading.kind === "shown" && (
            <>
              <Button disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label={t("picture.smaller")}>
                <Icon name="minus" />
              </Button>
              <Button
                disabled={zoom === ZOOMS.length - 1}
                onClick={() => setZoom(zoom + 1)}
                aria-label={t("picture.larger")}
              >
                <Icon name="plus" />
              </Button>
            </>
          )}
        </div>
      </main>
    </div>
  );
}

interface PictureProps {
  readonly svg: string;
  readonly zoom: (typeof ZOOMS)[number];
}

/** The server's SVG as part of the page, so that sketches and photos in it are loaded with this phone's session. */
function Picture({ svg, zoom }: PictureProps) {
  const t = useTranslations("picture");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
    box.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  const ownWidth = Number(/ width="(\d+)"/.exec(svg)?.[1] ?? 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it is scrolled by the keyboard too
    <section className={styles.picture} aria-label={t("region")} tabIndex={0}>
      <div ref={box} style={{ width: zoom === "whole" ? "100%" : ownWidth * zoom }} />
    </section>
  );
}
