import styles from "./slide-sign.module.css";

/** How far the cards stand apart, of a full turn. */
const CARDS = Array.from({ length: 7 }, (_, i) => (i * 360) / 7);

/** The product's sign in the colours of the first tables as they are on this ground, light or dark. */
export function SlideSign({ size = 36 }: { readonly size?: number }) {
  return (
    <svg className={styles.sign} viewBox="0 0 100 100" width={size} height={size} aria-hidden="true">
      <circle cx="50" cy="50" r="17" />
      {CARDS.map((angle) => (
        <rect
          key={angle}
          x="38.5"
          y="5"
          width="23"
          height="17"
          rx="3.5"
          transform={`rotate(${angle.toFixed(2)} 50 50)`}
        />
      ))}
    </svg>
  );
}
