import type { KitPart } from "../../src/domain/kit.ts";
import { Paper } from "../report/pdf/paper.ts";
import type { KitData } from "../usecases/read-kit.ts";
import { printCards } from "./print-cards.ts";
import { printModerators } from "./print-moderators.ts";
import { printAgenda, printHelp } from "./print-pages.ts";
import { printTents } from "./print-tents.ts";

const PRINT: Readonly<Record<KitPart, (paper: Paper, kit: KitData) => void>> = {
  tents: printTents,
  cards: printCards,
  moderators: printModerators,
  agenda: printAgenda,
  help: printHelp,
};

/** Parts of the kit as one tagged PDF with embedded fonts, A4. */
export function renderKit(kit: KitData, parts: readonly KitPart[]): Promise<Buffer> {
  const paper = new Paper({
    title: `${kit.title}: zestaw do druku`,
    author: kit.organiser,
    subject: kit.subtitle,
    madeAt: new Date(kit.madeAt),
  });
  for (const part of parts) PRINT[part](paper, kit);
  return paper.end();
}
