import { create } from "qrcode";
import styles from "./qr.module.css";

/** Quiet zone in modules, as the standard asks. */
const QUIET = 4;

/** A QR code, black on white in both themes. The address itself must stand beside it as text. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + QUIET * 2;
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} className={styles.ground} />
      <path d={darkPath(modules.data, modules.size)} className={styles.dark} />
    </svg>
  );
}

/** One rectangle for each run of dark modules. */
function darkPath(data: ArrayLike<number>, size: number): string {
  let path = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (x + run < size && data[y * size + x + run]) run += 1;
      if (run > 0) path += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`;
      x += run;
    }
  }
  return path;
}
