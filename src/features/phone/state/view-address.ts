/** The screens of a phone; each has its address, so "back" works, and so do links without scripts. */
export const VIEWS = ["write", "draw", "photo", "mine", "board", "vote"] as const;
export type View = (typeof VIEWS)[number];

/** Name of the parameter and its words, as they stand in the address. */
export const PARAMETER = "widok";
const WORD: Readonly<Record<View, string>> = {
  write: "pisz",
  draw: "rysuj",
  photo: "zdjecie",
  mine: "moje",
  board: "tablica",
  vote: "glosowanie",
};

export const viewFrom = (word: unknown): View => VIEWS.find((view) => WORD[view] === word) ?? "write";

export const addressOf = (view: View): string => (view === "write" ? "?" : `?${PARAMETER}=${WORD[view]}`);
