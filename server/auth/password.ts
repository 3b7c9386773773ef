import { createHash, timingSafeEqual } from "node:crypto";

const digest = (text: string): Buffer => createHash("sha256").update(text.normalize("NFC")).digest();

/** A check against the password of the environment; always false when there is none. */
export function passwordCheck(password: string | undefined): (given: string) => boolean {
  if (password === undefined) return () => false;
  const expected = digest(password);
  return (given) => timingSafeEqual(digest(given), expected);
}
