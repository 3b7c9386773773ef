import { z } from "zod";
import type { ResultsView, ResultView, VoiceView } from "../../src/contract/answer-views.ts";
import { type ResultsFile, resultsFile } from "../../src/contract/results-file.ts";
import { FILES } from "../../src/contract/routes.ts";
import { supportDots } from "../../src/domain/vote.ts";

/** The published answers for machines. Pure; `base` makes the addresses absolute. */
export function resultsOf(view: ResultsView, base: string, madeAt: string): ResultsFile {
  return {
    format: "wspolnie-results",
    version: 1,
    schema: `${base}${FILES.resultsSchema}`,
    madeAt,
    changedAt: view.changedAt,
    meeting: view.meeting,
    counts: view.counts,
    items: view.items.map((item) => fileItem(view, item, base)),
  };
}

function fileItem({ tables, sections }: ResultsView, item: ResultView, base: string): ResultsFile["items"][number] {
  const { number, kind, text, change, current, reason, answer, voices, support } = item;
  const table = tables.find(({ id }) => id === item.tableId);
  return {
    number,
    address: `${base}/wyniki/${number}`,
    kind,
    table: { number: table?.number ?? 0, mark: table?.mark ?? "", name: table?.name ?? "" },
    text,
    originalText: item.original,
    passedTo: item.passedTo,
    joined: item.joined.map((one) => one.number),
    section: sections.find((section) => section.number === item.section) ?? null,
    change,
    current,
    reason,
    support: support && { dots: supportDots(support), paper: support.paper, on: support.subject },
    sources: voices.map((voice) => fileSource(voice, base)),
    position: {
      status: answer.status,
      justification: answer.justification,
      publishedAt: answer.at,
      correctedAt: answer.correctedAt,
    },
  };
}

const fileSource = ({ number, text, signature, hasSketch, hasPhoto, ideaId }: VoiceView, base: string) => ({
  number,
  text,
  signature,
  sketch: hasSketch ? `${base}${FILES.publicSketch(ideaId)}` : null,
  photo: hasPhoto === true ? `${base}${FILES.publicPhoto(ideaId, "full")}` : null,
});

/** The schema of that file (JSON Schema 2020-12). */
export const resultsSchema = (): object => z.toJSONSchema(resultsFile);
