import styles from "./icon.module.css";

/** Ids of the drawings in `public/icons.svg`. */
export type IconName =
  | "pen"
  | "brush"
  | "camera"
  | "phone"
  | "tray"
  | "board"
  | "merge"
  | "eyeoff"
  | "seal"
  | "ok"
  | "half"
  | "no"
  | "later"
  | "out"
  | "none"
  | "clock"
  | "people"
  | "wifi"
  | "nowifi"
  | "save"
  | "batt"
  | "plus"
  | "minus"
  | "undo"
  | "redo"
  | "search"
  | "pause"
  | "play"
  | "hand"
  | "right"
  | "arrow"
  | "down"
  | "up"
  | "more"
  | "flag"
  | "star"
  | "trash"
  | "list"
  | "canvas"
  | "screen"
  | "doc"
  | "lock"
  | "aa"
  | "mic"
  | "paper"
  | "alert"
  | "eraser"
  | "select"
  | "hl"
  | "shape"
  | "text"
  | "frame"
  | "zoom"
  | "grip"
  | "dl"
  | "mega"
  | "qr"
  | "link"
  | "gear";

/** A drawing beside a word; never alone without an accessible name on its control. Sized by `em`. */
export function Icon({ name, flip = false }: { readonly name: IconName; readonly flip?: boolean }) {
  return (
    <svg className={styles.icon} data-flip={flip || undefined} aria-hidden="true" focusable="false">
      <use href={`/icons.svg#${name}`} />
    </svg>
  );
}
