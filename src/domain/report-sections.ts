/** Sections of the report that are made from facts of the meeting and counts, and those left to be filled in. */
import type { Meeting } from "./meeting.ts";
import { proposalNumber } from "./number.ts";
import { type Block, type ReportSection, sumOf, type TableRecord, type TableShare } from "./report-shape.ts";
import { dayInWords, hourInWords, SIDE_WORD } from "./report-words.ts";
import { SIDES } from "./side.ts";

/** A section without anything special about its page. */
export const section = (id: string, title: string, blocks: readonly Block[]): ReportSection => ({
  id,
  title,
  wide: false,
  isAnnex: false,
  blocks,
});

/** 1 to 4: what, on what basis, when and where, how people were informed. */
export function factSections(meeting: Meeting): ReportSection[] {
  return [
    section("subject", "1. Przedmiot konsultacji", [
      {
        kind: "facts",
        rows: [
          ["Spotkanie", meeting.title],
          ["Przedmiot i etap konsultacji", meeting.subtitle],
          ["Rok programu współpracy", String(meeting.programmeYear)],
        ],
      },
    ]),
    section("basis", "2. Podstawa prawna", [
      {
        kind: "paragraph",
        text: "Art. 5a w związku z art. 5 ust. 5 ustawy z dnia 24 kwietnia 2003 r. o działalności pożytku publicznego i o wolontariacie.",
      },
      known(meeting.resolution, "Uchwała w sprawie trybu konsultacji (numer, data)", 1),
    ]),
    section("place", "3. Termin i miejsce spotkania", [
      {
        kind: "facts",
        rows: [
          ["Data", dayInWords(meeting.date)],
          ["Czas (plan)", `${hourInWords(meeting.startTime)}–${meeting.endTime.replace(":", ".")}`],
          ["Miejsce", [meeting.placeName, meeting.placeAddress].filter((part) => part !== "").join(", ")],
          ["Organizator", meeting.organiser],
          ...(meeting.partner === "" ? [] : [["Partner", meeting.partner] as const]),
        ],
      },
    ]),
    section("notice", "4. Sposób poinformowania o spotkaniu", [
      known(meeting.announcedHow, "Gdzie i kiedy opublikowano ogłoszenie, jak zapraszano organizacje", 3),
    ]),
  ];
}

/** What the organiser wrote in the settings, or lines to fill in by hand. */
const known = (text: string, label: string, lines: number): Block =>
  text === "" ? { kind: "fill-in", label, lines } : { kind: "paragraph", text };

/** People at a table: as they were counted, else as many as took a seat with a phone. */
export const peopleAt = ({ counted, people }: Pick<TableRecord, "counted" | "people">): number => counted ?? people;

const HOW_COUNTED = {
  all: "Podano liczbę osób przy stolikach, policzoną na spotkaniu. Listy nazwisk aplikacja nie prowadzi.",
  some: "Podano liczbę osób policzoną na spotkaniu, a przy stolikach oznaczonych „telefony” – liczbę osób, które dołączyły przez telefon; osób bez telefonu ona nie obejmuje. Listy nazwisk aplikacja nie prowadzi.",
  none: "Podano liczbę osób, które dołączyły do stolików przez telefon. Osób bez telefonu aplikacja nie liczy, a listy nazwisk nie prowadzi.",
} as const;

/** 5: numbers of people; never a list of names. */
export function peopleSection(tables: readonly TableRecord[], organisations: readonly string[] = []): ReportSection {
  const counted = tables.filter((one) => typeof one.counted === "number").length;
  const how = counted === 0 ? "none" : counted === tables.length ? "all" : "some";
  const figure = (one: TableRecord): string =>
    how === "some" && typeof one.counted !== "number" ? `${one.people} (telefony)` : String(peopleAt(one));
  return section("people", "5. Uczestnicy", [
    { kind: "paragraph", text: HOW_COUNTED[how] },
    {
      kind: "table",
      caption: "Liczba osób przy stolikach",
      columns: [
        { title: "Stolik", share: 80 },
        { title: "Liczba osób", share: 20, number: true },
      ],
      rows: [...tables.map((one) => [tableTitle(one.table), figure(one)]), ["Razem", String(sumOf(tables, peopleAt))]],
    },
    ...(organisations.length === 0
      ? []
      : [
          { kind: "paragraph", text: `Reprezentowane organizacje (${organisations.length}):` } as const,
          { kind: "list", items: organisations } as const,
        ]),
    { kind: "fill-in", label: "Liczba uczestników według listy obecności", lines: 1 },
  ]);
}

export const tableTitle = ({ number, name }: { readonly number: number; readonly name: string }): string =>
  `${number}. ${name}`;

/** 6: the tables, who led them, what they talked about and what they made. */
export const tablesSection = (shares: readonly TableShare[]): ReportSection =>
  section("tables", "6. Stoliki tematyczne", shares.flatMap(tableBlocks));

function tableBlocks({ record, ideas, items }: TableShare): Block[] {
  const { table } = record;
  const sketches = ideas.filter(({ original }) => original.sketch !== null).length;
  const photos = ideas.filter(({ original }) => original.hasPhoto === true).length;
  const worded = items.filter(({ kind }) => kind === "proposal").length;
  const moderators = table.moderators.map(({ side, role }) =>
    role === "" ? SIDE_WORD[side] : `${SIDE_WORD[side]}: ${role}`,
  );
  return [
    { kind: "heading", text: `Stolik ${table.number}. ${table.name}${table.additional ? " (stolik dodatkowy)" : ""}` },
    {
      kind: "facts",
      rows: [
        ["Osoby prowadzące", moderators.length === 0 ? "–" : moderators.join("\n")],
        [
          "Dorobek",
          `Pomysły na tablicy: ${ideas.length}, w tym szkice: ${sketches}${photos === 0 ? "" : `, zdjęcia: ${photos}`}. Propozycje zredagowane przy stoliku: ${worded}.`,
        ],
        ...resultRows(record),
      ],
    },
    ...(table.topics.length === 0
      ? []
      : [{ kind: "paragraph", text: "Tematy do dyskusji:" } as const, { kind: "list", items: table.topics } as const]),
  ];
}

/** What the table marked as most important, and which sides confirmed the whole; nothing where nothing was worded. */
function resultRows({ table, proposals, confirmed }: TableRecord): (readonly [string, string])[] {
  const worded = proposals.filter(({ wording }) => wording.trim() !== "");
  if (worded.length === 0) return [];
  const priorities = worded.filter(({ priority }) => priority).map(({ n }) => proposalNumber(table.mark, n));
  return [
    ["Priorytety stolika", priorities.length === 0 ? "nie oznaczono" : priorities.join(", ")],
    [
      "Potwierdzenie wyniku",
      confirmed.length === 0
        ? "brak"
        : SIDES.filter((side) => confirmed.includes(side))
            .map((side) => SIDE_WORD[side])
            .join(", "),
    ],
  ];
}

/** 10: what comes next, which nobody but the office knows. */
export const nextSteps = (): ReportSection =>
  section("next", "10. Dalsze kroki i terminy", [
    {
      kind: "fill-in",
      label: "Analiza propozycji w wydziałach i w radzie działalności pożytku publicznego (termin)",
      lines: 1,
    },
    { kind: "fill-in", label: "Publikacja projektu programu i stanowisk (termin, adres)", lines: 1 },
    { kind: "fill-in", label: "Przekazanie projektu uchwały radzie (termin)", lines: 1 },
  ]);

/** 12: the place to sign. */
export const signatures = (): ReportSection =>
  section("signatures", "12. Podpisy", [
    { kind: "signatures", labels: ["Miejscowość i data", "Sporządził(a)", "Zatwierdził(a)"] },
  ]);
