/** 11: what the report does not have, how much of it there is, and why. */
import type { Idea, IdeaPlace } from "./idea.ts";
import { section } from "./report-sections.ts";
import { type LeftOut, type ReportInput, type ReportSection, sumOf, type TableShare } from "./report-shape.ts";

/** Only kinds of which there is something. */
export function leftOutOf(input: ReportInput, shares: readonly TableShare[]): LeftOut[] {
  const ideas = input.tables.flatMap((record) => record.ideas);
  const at = (place: IdeaPlace): number => ideas.filter((idea) => idea.place === place).length;
  const all: LeftOut[] = [
    {
      what: "Pomysły ukryte",
      count: at("hidden"),
      why: "Ukryto je podczas spotkania z podaniem powodu (na przykład dane osobowe). Treść i powód zostają w rejestrze organizatora.",
    },
    {
      what: "Pomysły w skrzynkach stolików",
      count: at("inbox"),
      why: "Nie umieszczono ich jeszcze na tablicy stolika.",
    },
    { what: "Pomysły wycofane", count: at("withdrawn"), why: "Wycofały je osoby, które je zgłosiły." },
    {
      what: "Propozycje bez treści",
      count: sumOf(input.tables, ({ proposals }) => proposals.filter(({ wording }) => wording.trim() === "").length),
      why: "Zaczęto je przy stoliku, ale nie wpisano proponowanego brzmienia.",
    },
    {
      what: "Pierwotne brzmienia poprawionych pomysłów",
      count: sumOf(shares, (share) => share.ideas.filter(isReworded).length),
      why: "Podano treść po poprawkach przy stoliku (na przykład po usunięciu danych osobowych). Pierwotne zapisy zostają w rejestrze organizatora.",
    },
    {
      what: "Stanowiska robocze",
      count: input.draftPositions,
      why: "Nie zostały opublikowane. Notatki i rekomendacje wydziałów nigdy nie trafiają do sprawozdania.",
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** Did a moderator change the words? Then the original may hold what should not be passed on. */
export const isReworded = (idea: Idea): boolean => idea.original.text !== idea.text;

export function leftOutSection(leftOut: readonly LeftOut[]): ReportSection {
  return section("left-out", "11. Czego sprawozdanie nie zawiera", [
    leftOut.length === 0
      ? { kind: "paragraph", text: "Sprawozdanie zawiera wszystkie pomysły i propozycje zapisane podczas spotkania." }
      : {
          kind: "table",
          caption: "Treści pominięte",
          columns: [
            { title: "Co pominięto", share: 32 },
            { title: "Liczba", share: 10, number: true },
            { title: "Dlaczego", share: 58 },
          ],
          rows: leftOut.map(({ what, count, why }) => [what, String(count), why]),
        },
  ]);
}
