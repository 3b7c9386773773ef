import styles from "./vote.module.css";

interface Props {
  readonly filled: number;
  readonly of: number;
  readonly look: "left" | "given";
}

/** Dots as shapes; the words beside them say the same. */
export function DotRow({ filled, of, look }: Props) {
  return (
    <span className={styles.dots} data-look={look} data-many={of > 5 || undefined} aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <span key={i} data-filled={i < filled || undefined} />
      ))}
    </span>
  );
}
