import type { Idea } from "../../src/domain/idea.ts";
import type { ItemId, RegisterIdea } from "../../src/domain/register.ts";
import type { AnswerEvent, AnswerRow, AnswerStore, AnswerWrite } from "../usecases/answer-ports.ts";
import type { Memory } from "./memory.ts";
import { memoryDepartments } from "./memory-departments.ts";
import { memoryItemEdits } from "./memory-item-edits.ts";

/** The answers of the memory store. */
export function memoryAnswers(memory: Pick<Memory, "ideas" | "tables" | "onWipe">): AnswerStore {
  const rows = new Map<ItemId, AnswerRow>();
  const traces = new Map<ItemId, AnswerEvent[]>();
  memory.onWipe.push(() => {
    rows.clear();
    traces.clear();
  });
  const tableNumber = (idea: Idea): number => memory.tables.get(idea.tableId)?.row.number ?? 0;
  return {
    ...memoryDepartments(),
    ...memoryItemEdits(),
    answers: async () => [...rows.values()],
    answer: async (itemId) => rows.get(itemId) ?? null,
    events: async (itemId) => traces.get(itemId) ?? [],
    async write(changes) {
      if (changes.some(({ itemId, basedOn }) => (rows.get(itemId)?.draftAt ?? null) !== basedOn)) return false;
      const next = changes.map((change) => changed(rows.get(change.itemId), change));
      for (const row of next) rows.set(row.itemId, row);
      for (const { itemId, event } of changes) if (event) traces.set(itemId, [...(traces.get(itemId) ?? []), event]);
      return true;
    },
    registerIdeas: async (tableId) =>
      [...memory.ideas.values()]
        .filter((idea) => tableId === undefined || idea.tableId === tableId)
        .sort((a, b) => tableNumber(a) - tableNumber(b) || a.n - b.n)
        .map(withoutDrawing),
  };
}

function changed(before: AnswerRow | undefined, { itemId, tableId, draft, published }: AnswerWrite): AnswerRow {
  const fields = draft?.fields ?? before?.draft;
  const draftAt = draft?.at ?? before?.draftAt;
  if (fields === undefined || draftAt === undefined) throw new Error(`answers.no_draft: ${itemId}`);
  const shown = published === undefined ? (before?.published ?? null) : published;
  return { itemId, tableId, draft: fields, draftAt, published: shown };
}

const withoutDrawing = ({
  id,
  tableId,
  n,
  place,
  text,
  signature,
  section,
  mergedInto,
  original,
}: Idea): RegisterIdea => ({
  id,
  tableId,
  n,
  place,
  text,
  signature,
  section,
  mergedInto,
  hasSketch: original.sketch !== null,
  ...(original.hasPhoto === true && { hasPhoto: true }),
});
