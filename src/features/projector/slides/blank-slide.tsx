import { SlideSign } from "./slide-sign.tsx";
import styles from "./slides.module.css";

/** Nothing to read: the desk with the sign. */
export function BlankSlide() {
  return (
    <div className={styles.blank}>
      <SlideSign />
    </div>
  );
}
