/** The register as the record has it now: every item with its table and number. */
import type { ItemView, TableName } from "../../src/contract/answer-views.ts";
import type { TableId } from "../../src/domain/ids.ts";
import { editedItems, lastEdits } from "../../src/domain/item-edit.ts";
import { ideaNumber } from "../../src/domain/number.ts";
import { itemNumber, type RegisterIdea, type RegisterItem, registerItems } from "../../src/domain/register.ts";
import { type Support, supportOf } from "../../src/domain/vote.ts";
import { countedVotes } from "./counted-votes.ts";
import type { Deps } from "./deps.ts";
import type { TableRow } from "./ports.ts";

type Reads = Pick<Deps, "store" | "answers" | "votes">;

export interface PlacedItem {
  readonly item: RegisterItem;
  readonly table: TableRow;
  /** Dots by the table's closed vote; null: it was not voted on. */
  readonly support: Support | null;
}

/** All items by table and number; of one table when `only` is given. */
export async function registerOf(deps: Reads, only?: TableId): Promise<PlacedItem[]> {
  const { store, answers } = deps;
  const [all, proposals, ideas, edits, votes] = await Promise.all([
    store.tables(),
    store.proposals(only),
    answers.registerIdeas(only),
    answers.itemEdits(),
    countedVotes(deps),
  ]);
  const last = lastEdits(edits);
  return [...all]
    .sort((a, b) => a.number - b.number)
    .flatMap((table) => {
      const own = ({ tableId }: { readonly tableId: TableId }): boolean => tableId === table.id;
      return editedItems(registerItems(proposals.filter(own), ideas.filter(own)), last).map((item) => ({
        item,
        table,
        support: supportOf(
          votes.get(table.id) ?? null,
          item.voices.map(({ id }) => id),
        ),
      }));
    });
}

export const itemView = ({ item, table, support }: PlacedItem): ItemView => ({
  support,
  number: itemNumber(table.mark, item),
  kind: item.kind,
  n: item.n,
  tableId: table.id,
  text: item.text,
  section: item.section,
  change: item.change,
  current: item.current,
  reason: item.reason,
  part: item.part,
  partOf: item.partOf,
  wording: item.wording,
  passedTo: item.passedTo,
  edit: item.edit,
  joined: item.joined.map((one) => ({
    itemId: one.id,
    number: itemNumber(table.mark, one),
    text: one.text,
    edit: one.edit,
  })),
  voices: item.voices.map((idea) => voiceView(table.mark, idea)),
});

const voiceView = (mark: string, idea: RegisterIdea) => ({
  ideaId: idea.id,
  number: ideaNumber(mark, idea.n),
  text: idea.text,
  signature: idea.signature?.text ?? null,
  hasSketch: idea.hasSketch,
  hasPhoto: idea.hasPhoto,
});

export const tableName = ({ id, number, mark, hue, shortName, name }: TableRow): TableName => ({
  id,
  number,
  mark,
  hue,
  shortName,
  name,
});
