"use client";
import { useTranslations } from "next-intl";
import {
  DefaultColorStyle,
  DefaultSizeStyle,
  type Editor,
  GeoShapeGeoStyle,
  type StyleProp,
  type TLDefaultColorStyle,
  type TLDefaultSizeStyle,
  useValue,
} from "tldraw";
import styles from "./canvas.module.css";

const COLORS: readonly { readonly id: TLDefaultColorStyle; readonly css: string }[] = [
  { id: "black", css: "var(--ink)" },
  { id: "blue", css: "#4465e9" },
  { id: "red", css: "#e03131" },
  { id: "green", css: "#099268" },
  { id: "orange", css: "#e16919" },
];
const SIZES: readonly { readonly id: TLDefaultSizeStyle; readonly px: number }[] = [
  { id: "s", px: 3 },
  { id: "m", px: 6 },
  { id: "l", px: 11 },
];
const GEO = ["rectangle", "ellipse", "diamond", "cloud"] as const;

/** Tools whose marks have a colour. */
const COLOURED = new Set(["draw", "highlight", "geo", "arrow", "text"]);

/** Colour, width and kind of shape for what is drawn next, and for what is selected. */
export function CanvasStyles({ editor }: { readonly editor: Editor }) {
  const t = useTranslations("tablet.canvas");
  const state = useValue("styles", () => {
    const tool = editor.getCurrentToolId();
    const drawn = editor.getSelectedShapes().some(({ type }) => COLOURED.has(type));
    return {
      tool,
      shown: COLOURED.has(tool) || (tool === "select" && drawn),
      color: editor.getSharedStyles().getAsKnownValue(DefaultColorStyle),
      size: editor.getSharedStyles().getAsKnownValue(DefaultSizeStyle),
      geo: editor.getSharedStyles().getAsKnownValue(GeoShapeGeoStyle),
    };
  }, [editor]);
  if (!state.shown) return null;
  const set = <Value,>(style: StyleProp<Value>, value: Value): void => {
    editor.setStyleForNextShapes(style, value);
    if (editor.getSelectedShapeIds().length > 0) editor.setStyleForSelectedShapes(style, value);
  };
  return (
    <div className={styles.styles} role="group" aria-label={t("style")}>
      {COLORS.map(({ id, css }) => (
        <button
          key={id}
          type="button"
          aria-pressed={state.color === id}
          aria-label={t(`colors.${id}`)}
          onClick={() => set(DefaultColorStyle, id)}
        >
          <span className={styles.swatch} style={{ background: css }} />
        </button>
      ))}
      <hr aria-hidden="true" />
      {SIZES.map(({ id, px }) => (
        <button
          key={id}
          type="button"
          aria-pressed={state.size === id}
          aria-label={t(`sizes.${id}`)}
          onClick={() => set(DefaultSizeStyle, id)}
        >
          <span className={styles.width} style={{ height: px }} />
        </button>
      ))}
      {state.tool === "geo" && <hr aria-hidden="true" />}
      {state.tool === "geo" &&
        GEO.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={state.geo === id}
            aria-label={t(`shapes.${id}`)}
            onClick={() => set(GeoShapeGeoStyle, id)}
          >
            <GeoPicture kind={id} />
          </button>
        ))}
    </div>
  );
}

const PATHS: Readonly<Record<(typeof GEO)[number], string>> = {
  rectangle: "M3 6h20v14H3z",
  ellipse: "M13 5c6 0 10 3.6 10 8s-4 8-10 8S3 17.400 3 13s4-8 10-8z",
  diamond: "M13 3l10 10-10 10L3 13z",
  cloud: "M8 20a5 5 0 0 1-.6-10A6 6 0 0 1 19 9.500 5.200 5.200 0 0 1 18.500 20z",
};

function GeoPicture({ kind }: { readonly kind: (typeof GEO)[number] }) {
  return (
    <svg
      viewBox="0 0 26 26"
      width="26"
      height="26"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      aria-hidden="true"
    >
      <path d={PATHS[kind]} />
    </svg>
  );
}
