/** 7: how the meeting went, as far as it was recorded. */
import type { Idea } from "./idea.ts";
import { section } from "./report-sections.ts";
import type { Block, ReportInput, ReportSection } from "./report-shape.ts";
import { hourInWords, momentInWords } from "./report-words.ts";

const SCOPE_WORD = { plenary: "wspólnie", tables: "przy stolikach" } as const;

export function courseSection({ meeting, timeZone }: ReportInput, ideas: readonly Idea[]): ReportSection {
  return section("course", "7. Przebieg spotkania", [
    {
      kind: "paragraph",
      text: "Godzin, w których części spotkania naprawdę się zaczynały, nie zapisano. Poniżej jest harmonogram planowany.",
    },
    {
      kind: "table",
      caption: "Harmonogram (plan)",
      columns: [
        { title: "Początek", share: 18 },
        { title: "Część spotkania", share: 50 },
        { title: "Gdzie", share: 18 },
        { title: "Minuty", share: 14, number: true },
      ],
      rows: meeting.agenda.map(({ startsAt, title, scope, minutes }) => [
        hourInWords(startsAt),
        title,
        SCOPE_WORD[scope],
        String(minutes),
      ]),
    },
    ...firstAndLast(ideas, timeZone),
  ]);
}

/** When people really worked: the record has the time of every idea. */
function firstAndLast(ideas: readonly Idea[], timeZone: string): Block[] {
  const times = ideas.map(({ at }) => at).sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      kind: "facts",
      rows: [
        ["Pierwszy pomysł na tablicach", momentInWords(first, timeZone)],
        ["Ostatni pomysł na tablicach", momentInWords(last, timeZone)],
      ],
    },
  ];
}
