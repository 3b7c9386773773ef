/** 8 and 9: what was proposed, and what the city says to it. "Lp." runs through both. */
import { ideaNumber } from "./number.ts";
import { type Picture, pictureOf } from "./picture.ts";
import type { CityPosition } from "./position.ts";
import { itemNumber, type RegisterItem } from "./register.ts";
import type { Block, PublicWords, ReportInput, ReportSection, TableBlock, TableShare } from "./report-shape.ts";
import { CHANGE_WORD, POSITION_WORD, sectionInWords } from "./report-words.ts";
import type { Table } from "./table.ts";
import { fold } from "./text.ts";
import { type Support, supportDots, supportOf } from "./vote.ts";

interface Entry {
  readonly item: RegisterItem;
  readonly table: Table;
  readonly position: PublicWords | null;
  readonly reference: string;
  readonly support: Support | null;
}

/** 8: proposals that tables worded, then ideas that nobody took up, in their authors' words. */
export function proposalsSection(
  input: ReportInput,
  shares: readonly TableShare[],
): { readonly section: ReportSection; readonly nextLp: number } {
  const inside = entriesOf(input, shares).filter((entry) => !isOutside(entry));
  const worded = inside.filter(({ item }) => item.kind === "proposal");
  const free = inside.filter(({ item }) => item.kind === "idea");
  const has = columnsNeeded(inside);
  const blocks: Block[] = [
    ...notes(inside, has),
    ...part("Propozycje zredagowane przy stolikach", worded, 1, has),
    ...part("Pozostałe pomysły w brzmieniu osób zgłaszających", free, 1 + worded.length, has),
  ];
  return {
    section: { id: "proposals", title: "8. Zestawienie propozycji", wide: inside.length > 0, isAnnex: false, blocks },
    nextLp: 1 + inside.length,
  };
}

/** 9: what the programme cannot settle, and room for the one it was passed on to. */
export function outsideSection(input: ReportInput, shares: readonly TableShare[], firstLp: number): ReportSection {
  const outside = entriesOf(input, shares).filter(isOutside);
  const has = columnsNeeded(outside);
  const title = "9. Sprawy poza zakresem programu";
  if (outside.length === 0)
    return {
      id: "outside",
      title,
      wide: false,
      isAnnex: false,
      blocks: [{ kind: "paragraph", text: "Nie zgłoszono takich spraw." }],
    };
  return {
    id: "outside",
    title,
    wide: true,
    isAnnex: false,
    blocks: [
      tableOf("Sprawy poza zakresem programu", outside, firstLp, has, true),
      outside.every((entry) => passedTo(entry) !== null)
        ? { kind: "fill-in", label: "Kiedy przekazano sprawy z tego zestawienia", lines: 1 }
        : { kind: "fill-in", label: "Komu i kiedy przekazano pozostałe sprawy z tego zestawienia", lines: 3 },
    ],
  };
}

/** Columns that are left out where nothing would stand in them. */
interface Needed {
  readonly answers: boolean;
  readonly support: boolean;
}

const columnsNeeded = (entries: readonly Entry[]): Needed => ({
  answers: entries.some(({ position }) => position !== null),
  support: entries.some(({ support }) => support !== null),
});

function notes(inside: readonly Entry[], has: Needed): Block[] {
  if (inside.length === 0) return [{ kind: "paragraph", text: "Nie zgłoszono propozycji." }];
  return [
    {
      kind: "paragraph",
      text: has.answers
        ? "Podano wyłącznie stanowiska opublikowane; pozostałe propozycje są oznaczone słowami „bez stanowiska”."
        : "Stanowisk jeszcze nie opublikowano, dlatego zestawienie ich nie zawiera.",
    },
    {
      kind: "paragraph",
      text: has.support
        ? "Poparcie to suma kropek z zamkniętych głosowań przy stolikach, z telefonów i z papieru. Propozycja ma kropki pomysłów źródłowych i ich grup, każde liczone raz."
        : "Przy stolikach nie głosowano kropkami, dlatego zestawienie nie ma kolumny „Poparcie”.",
    },
  ];
}

const part = (caption: string, entries: readonly Entry[], firstLp: number, has: Needed): Block[] =>
  entries.length === 0 ? [] : [{ kind: "heading", text: caption }, tableOf(caption, entries, firstLp, has)];

const COLUMNS: TableBlock["columns"] = [
  { title: "Lp.", share: 5, number: true },
  { title: "Stolik i numer", share: 16 },
  { title: "Zgłaszający", share: 14 },
  { title: "Treść propozycji", share: 28 },
  { title: "Odniesienie do programu", share: 15 },
  { title: "Uzasadnienie zgłaszającego", share: 16 },
];
const SUPPORT_COLUMN: TableBlock["columns"][number] = { title: "Poparcie (kropki)", share: 10 };
const ANSWER_COLUMNS: TableBlock["columns"] = [
  { title: "Stanowisko", share: 13 },
  { title: "Uzasadnienie stanowiska", share: 19 },
];

const PASSED_COLUMNS: TableBlock["columns"] = [{ title: "Przekazano", share: 14 }];

const tableOf = (
  caption: string,
  entries: readonly Entry[],
  firstLp: number,
  has: Needed,
  outside = false,
): TableBlock => ({
  kind: "table",
  caption,
  columns: [
    ...COLUMNS,
    ...(outside ? PASSED_COLUMNS : []),
    ...(has.support ? [SUPPORT_COLUMN] : []),
    ...(has.answers ? ANSWER_COLUMNS : []),
  ],
  rows: entries.map((entry, i) => [
    String(firstLp + i),
    ...cellsOf(entry),
    ...(outside ? [orDash(passedTo(entry) ?? "")] : []),
    ...(has.support ? [supportCell(entry)] : []),
    ...(has.answers ? positionCells(entry.position) : []),
  ]),
});

/** What is public, once something is; before that, how the register stands. */
const passedTo = ({ item, position }: Entry): string | null => (position ?? item).passedTo;
const wordingOf = ({ item, position }: Entry): string | null => (position ?? item).wording;

function cellsOf(entry: Entry): string[] {
  const { item, table, reference } = entry;
  return [
    `${table.shortName}\n${itemNumber(table.mark, item)}`,
    signedBy(item),
    wordsOf(entry),
    item.change === null ? reference : `${reference}\nRodzaj zmiany: ${CHANGE_WORD[item.change]}`,
    orDash(item.reason),
  ];
}

function supportCell({ support }: Entry): string {
  if (support === null) return "–";
  return [
    String(supportDots(support)),
    support.paper === 0 ? "" : `w tym na papierze: ${support.paper}`,
    support.subject === "groups" ? "na grupę pomysłów" : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const positionCells = (position: CityPosition | null): string[] =>
  position === null ? ["bez stanowiska", "–"] : [POSITION_WORD[position.status], orDash(position.justification)];

/** As authors chose to sign, each once. */
function signedBy({ voices }: RegisterItem): string {
  const signed = [...new Set(voices.flatMap(({ signature }) => signature?.text ?? []))];
  return signed.length === 0 ? "bez podpisu" : signed.join(", ");
}

function wordsOf(entry: Entry): string {
  const { item, table } = entry;
  const wording = wordingOf(entry);
  const [sketches, photos] = [pictured(entry, "sketch"), pictured(entry, "photo")];
  const sources = item.voices.filter(({ id }) => id !== item.id).map(({ n }) => ideaNumber(table.mark, n));
  return [
    ...(wording === null ? [] : [wording, "(brzmienie zredagowane)"]),
    originalWords(item, wording !== null),
    item.joined.length === 0 ? "" : `Połączono z: ${item.joined.map((one) => itemNumber(table.mark, one)).join(", ")}`,
    item.current.trim() === "" ? "" : `Dotychczasowe brzmienie: ${item.current}`,
    sources.length === 0
      ? ""
      : `${item.kind === "proposal" ? "Pomysły źródłowe" : "Powtórzenia"}: ${sources.join(", ")}`,
    sketches === "" ? "" : `Szkice w załączniku: ${sketches}`,
    photos === "" ? "" : `Zdjęcia w załączniku: ${photos}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Numbers of the ideas behind an item that have such a picture. */
const pictured = ({ item, table }: Entry, kind: Picture): string =>
  item.voices
    .filter((voice) => pictureOf(voice) === kind)
    .map(({ n }) => ideaNumber(table.mark, n))
    .join(", ");

const orDash = (text: string): string => (text.trim() === "" ? "–" : text);

function entriesOf({ meeting, positions }: ReportInput, shares: readonly TableShare[]): Entry[] {
  return shares.flatMap(({ record, items }) =>
    items.map((item) => ({
      item,
      table: record.table,
      position: positions.get(item.id) ?? null,
      reference: sectionInWords(item.section, meeting.sections),
      support: supportOf(
        record.vote,
        item.voices.map(({ id }) => id),
      ),
    })),
  );
}

/** Put there by the coordinator or the city's answer, or by the table, which chose the list "do przekazania" instead of a chapter. */
const isOutside = (entry: Entry): boolean => passedTo(entry) !== null || isOutsideByAnswer(entry);

const isOutsideByAnswer = ({ position, reference }: Entry): boolean =>
  position === null ? fold(reference).includes("poza zakresem") : position.status === "out-of-scope";

/** Its own words; beside an edited wording they say what they are. */
function originalWords({ text, part, voices }: RegisterItem, isEdited: boolean): string {
  const isPhoto = voices[0] !== undefined && pictureOf(voices[0]) === "photo";
  const words = text.trim() === "" ? `Pomysł w postaci ${isPhoto ? "zdjęcia" : "szkicu"}.` : text;
  if (!isEdited) return words;
  return `${part === "" ? "Brzmienie pierwotne" : "Brzmienie pierwotne całości"}: ${words}`;
}
