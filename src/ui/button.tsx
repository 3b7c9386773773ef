import type { ComponentPropsWithRef } from "react";
import styles from "./button.module.css";

export type ButtonLook = "plain" | "main" | "accent" | "chosen" | "dark" | "quiet";

/** Class names of a button, for links that look like one. */
export function buttonClass({ look = "plain", big = false, wide = false }: ButtonShape = {}): string {
  return [styles.button, look !== "plain" && styles[look], big && styles.big, wide && styles.wide]
    .filter(Boolean)
    .join(" ");
}

export interface ButtonShape {
  readonly look?: ButtonLook;
  readonly big?: boolean;
  readonly wide?: boolean;
}

/** A button in one of the product's looks; a plain HTML button otherwise. */
export function Button({ look, big, wide, className, type, ...rest }: ButtonShape & ComponentPropsWithRef<"button">) {
  const shape = { ...(look && { look }), ...(big && { big }), ...(wide && { wide }) };
  return <button type={type ?? "button"} className={`${buttonClass(shape)} ${className ?? ""}`} {...rest} />;
}
