/** Pages of the kit that are read like a document: the agenda, and the help for moderators. */
import type { Paper } from "../report/pdf/paper.ts";
import { print, STYLE } from "../report/pdf/paragraphs.ts";
import { printTable } from "../report/pdf/table-print.ts";
import type { KitData } from "../usecases/read-kit.ts";
import { AGENDA, HELP, SCOPE } from "./kit-words.ts";

/** The evening on one page, for the door and for those who lead. */
export function printAgenda(paper: Paper, kit: KitData): void {
  paper.addPage(false);
  print(paper, kit.organiser, STYLE.strong, { tag: "P", after: 10 });
  print(paper, `${AGENDA.title}: ${kit.title}`, STYLE.title, { tag: "H1", after: 8 });
  print(paper, kit.subtitle, { weight: "regular", size: 12.5 }, { tag: "P" });
  const day = new Date(`${kit.date}T12:00:00Z`).toLocaleDateString("pl-PL", { dateStyle: "long", timeZone: "UTC" });
  const when = `${day}, ${kit.startTime}–${kit.endTime}. ${kit.placeName}, ${kit.placeAddress}`;
  print(paper, when, { weight: "bold", size: 12.5 }, { tag: "P", after: 16 });
  const [time, what, minutes, where] = AGENDA.columns;
  const table = {
    kind: "table",
    caption: AGENDA.title,
    columns: [
      { title: time, share: 1 },
      { title: what, share: 4.6 },
      { title: minutes, share: 0.9, number: true },
      { title: where, share: 1.5 },
    ],
    rows: kit.agenda.map((item) => [item.startsAt, item.title, String(item.minutes), SCOPE[item.scope]]),
  } as const;
  printTable(paper, table, 12.5);
}

/** What comes up at a table, on one page. */
export function printHelp(paper: Paper, kit: KitData): void {
  paper.addPage(false);
  print(paper, kit.organiser, STYLE.strong, { tag: "P", after: 10 });
  print(paper, HELP.title, STYLE.title, { tag: "H1", after: 6 });
  print(paper, HELP.lead, { weight: "regular", size: 12 }, { tag: "P", after: 8 });
  for (const { title, lines } of HELP.parts) {
    print(paper, title, { weight: "bold", size: 13 }, { tag: "H2", before: 5, after: 3, keep: 30 });
    for (const line of lines) print(paper, line, { weight: "regular", size: 12 }, { tag: "P", after: 3 });
  }
  print(paper, kit.title, STYLE.small, { tag: "P", before: 12 });
}
