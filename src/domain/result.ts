import type { RefusalCode } from "./refusal.ts";

/** What a decision or a command comes to: a value, or a refusal with a code. Never an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: RefusalCode };

/** The happy result. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** The refused result. */
export const refused = (refusal: RefusalCode): Result<never> => ({ ok: false, refusal });
