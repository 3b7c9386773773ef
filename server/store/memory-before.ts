import type { Declaration, Suggestion } from "../../src/domain/before.ts";
import type { DeclarationId, SuggestionId, TableId } from "../../src/domain/ids.ts";
import type { BeforeStore, HeadCount } from "../usecases/before-ports.ts";
import type { Memory } from "./memory.ts";

type Ids = ReadonlyMap<TableId, TableId>;

/** Declarations, suggested topics and head counts of the memory store. */
export function memoryBefore({ tables, onWipe }: Pick<Memory, "tables" | "onWipe">): BeforeStore {
  const heads = new Map<TableId, HeadCount>();
  onWipe.push(() => heads.clear());
  let organisations: readonly string[] = [];
  const [{ erase: eraseDeclarations, ...declarations }, { erase: eraseSuggestions, ...suggestions }] = [
    memoryDeclarations(onWipe),
    memorySuggestions(onWipe),
  ];
  return {
    ...declarations,
    ...suggestions,
    async erase(before) {
      return eraseDeclarations(before) + eraseSuggestions(before);
    },
    headCounts: async () => [...heads.values()].filter(({ tableId }) => tables.has(tableId)),
    async countHeads(count) {
      if (tables.has(count.tableId)) heads.set(count.tableId, count);
    },
    organisations: async () => organisations,
    putOrganisations: async (names) => void (organisations = [...names]),
  };
}

type Erasing<T> = T & { readonly erase: (before: string) => number };

type DeclarationsPart = Pick<
  BeforeStore,
  "declarations" | "declaration" | "declare" | "changeDeclaration" | "withdrawDeclaration"
>;

function memoryDeclarations(onWipe: Memory["onWipe"]): Erasing<DeclarationsPart> {
  const all = new Map<DeclarationId, { readonly hash: string; readonly row: Declaration }>();
  const of = (hash: string) => [...all.values()].find((one) => one.hash === hash) ?? null;
  // Tables get new ids; who comes, comes to the same table.
  onWipe.push((ids: Ids) => {
    for (const [id, { hash, row }] of all)
      all.set(id, { hash, row: { ...row, tableId: ids.get(row.tableId) ?? row.tableId } });
  });
  return {
    declarations: async () => [...all.values()].map(({ row }) => row),
    declaration: async (hash) => of(hash)?.row ?? null,
    async declare(hash, row, most) {
      if (all.has(row.id)) return true;
      if (all.size >= most) return false;
      all.set(row.id, { hash, row });
      return true;
    },
    async changeDeclaration(hash, facts, changedAt) {
      const found = of(hash);
      if (found) all.set(found.row.id, { hash, row: { ...found.row, ...facts, changedAt } });
      return found !== null;
    },
    async withdrawDeclaration(hash) {
      const found = of(hash);
      return found !== null && all.delete(found.row.id);
    },
    erase: (before) => {
      const due = [...all].filter(([, { row }]) => row.at < before);
      for (const [id] of due) all.delete(id);
      return due.length;
    },
  };
}

type SuggestionsPart = Pick<
  BeforeStore,
  "suggestions" | "suggestion" | "suggest" | "changeSuggestion" | "withdrawSuggestion" | "settle"
>;

function memorySuggestions(onWipe: Memory["onWipe"]): Erasing<SuggestionsPart> {
  const all = new Map<SuggestionId, { readonly hash: string | null; readonly row: Suggestion }>();
  const of = (hash: string) => [...all.values()].find((one) => one.hash === hash) ?? null;
  const waiting = (hash: string) => {
    const found = of(hash);
    return found?.row.state === "waiting" ? found.row : null;
  };
  const moved = (id: TableId | null, ids: Ids): TableId | null => (id === null ? null : (ids.get(id) ?? id));
  onWipe.push((ids: Ids) => {
    for (const [id, { hash, row }] of all) {
      const tables = { tableId: moved(row.tableId, ids), addedTo: moved(row.addedTo, ids) };
      all.set(id, { hash, row: { ...row, ...tables } });
    }
  });
  return {
    suggestions: async () => [...all.values()].map(({ row }) => row),
    suggestion: async (hash) => of(hash)?.row ?? null,
    async suggest(hash, row, most) {
      if (all.has(row.id)) return true;
      if (all.size >= most) return false;
      all.set(row.id, { hash, row });
      return true;
    },
    async changeSuggestion(hash, facts) {
      const row = waiting(hash);
      if (row) all.set(row.id, { hash, row: { ...row, ...facts } });
      return row !== null;
    },
    async withdrawSuggestion(hash) {
      const row = waiting(hash);
      return row !== null && all.delete(row.id);
    },
    async settle(id, settlement) {
      const found = all.get(id);
      if (found) all.set(id, { hash: found.hash, row: { ...found.row, ...settlement } });
      return found !== undefined;
    },
    erase: (before) => {
      const due = [...all].filter(([, { hash, row }]) => row.at < before && (hash !== null || row.organisation !== ""));
      for (const [id, { row }] of due) all.set(id, { hash: null, row: { ...row, organisation: "" } });
      return due.length;
    },
  };
}
