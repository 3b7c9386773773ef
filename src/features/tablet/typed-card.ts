import { isCardNumber, parseNumber } from "../../domain/number.ts";

/** What was typed as a card's number. */
export type TypedCard =
  | { readonly kind: "none" }
  | { readonly kind: "card"; readonly n: number }
  /** Not a number of a paper card, of another table, or entered already. */
  | { readonly kind: "wrong"; readonly problem: "number" | "table" | "used" };

/** Reads `931`, `kul 931` or nothing; `taken` are the numbers this tablet knows. What it cannot know, the server refuses. */
export function readCard(typed: string, mark: string, taken: ReadonlySet<number>): TypedCard {
  if (typed.trim() === "") return { kind: "none" };
  const number = parseNumber(/^\s*\d+\s*$/.test(typed) ? `${mark}${typed.trim()}` : typed);
  if (!number || number.kind !== "idea" || !isCardNumber(number.n)) return { kind: "wrong", problem: "number" };
  if (number.mark !== mark) return { kind: "wrong", problem: "table" };
  return taken.has(number.n) ? { kind: "wrong", problem: "used" } : { kind: "card", n: number.n };
}
