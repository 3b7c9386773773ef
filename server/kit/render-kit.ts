import type { KitPart } from "../../src/domain/kit.ts";
import { Paper } from "../report/pdf/paper.ts";
import type { SlipsData } from "../usecases/print-slips.ts";
import type { KitData } from "../usecases/read-kit.ts";
import { printCards } from "./print-cards.ts";
import { printModerators } from "./print-moderators.ts";
import { printAgenda, printHelp } from "./print-pages.ts";
import { printSlips } from "./print-slips.ts";
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
  const paper = sheets(kit, "zestaw do druku");
  for (const part of parts) PRINT[part](paper, kit);
  return paper.end();
}

/** Claim slips in the same way. */
export function renderSlips(data: SlipsData): Promise<Buffer> {
  const paper = sheets(data, "karteczki z kodem");
  printSlips(paper, data);
  return paper.end();
}

const sheets = ({ title, subtitle, organiser, madeAt }: Omit<SlipsData, "slips">, what: string): Paper =>
  new Paper({ title: `${title}: ${what}`, author: organiser, subject: subtitle, madeAt: new Date(madeAt) });
