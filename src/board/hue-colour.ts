import type { Hue } from "../domain/table.ts";

/** Colours of tables on white paper (`ui/look/tokens.css`, light), for pictures and prints. */
export const HUE_COLOUR: Readonly<Record<Hue, string>> = {
  kul: "#ad4690",
  spo: "#1268d2",
  pro: "#5c7f00",
  rod: "#640a06",
  zdr: "#076a5f",
  sen: "#755001",
  tca: "#313c4b",
  x1: "#14123f",
  ink: "#1f1b14",
};
