import styles from "./mine.module.css";

const STEPS = [1, 2, 3, 4];

/** How far an idea has come; decoration, the words beside it say it. */
export function Trail({ filled }: { readonly filled: number }) {
  return (
    <span className={styles.trail} aria-hidden="true">
      {STEPS.map((step) => (
        <span key={step} data-filled={step <= filled || undefined} />
      ))}
    </span>
  );
}
