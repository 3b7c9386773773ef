import { parseNumber } from "../../../domain/number.ts";
import { REFUSALS, type RefusalCode } from "../../../domain/refusal.ts";

/**
 * What became of an idea that was sent as a plain form, and the id the next form carries, so that
 * sending one form twice is one idea.
 */
export type FormOutcome =
  | { readonly kind: "none"; readonly ideaId: string }
  | { readonly kind: "sent"; readonly ideaId: string; readonly number: string }
  | { readonly kind: "refused"; readonly ideaId: string; readonly refusal: RefusalCode };

/** Reads the outcome from the page's address; whatever somebody else wrote there is nothing. */
export function formOutcome(ideaId: string, sent: unknown, problem: unknown): FormOutcome {
  const refusal = REFUSALS.find((code) => code === problem);
  if (refusal) return { kind: "refused", ideaId, refusal };
  if (typeof sent === "string" && parseNumber(sent)?.kind === "idea") return { kind: "sent", ideaId, number: sent };
  return { kind: "none", ideaId };
}
