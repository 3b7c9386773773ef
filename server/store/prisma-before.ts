import { z } from "zod";
import { type Declaration, SUGGESTION_STATES, type Suggestion } from "../../src/domain/before.ts";
import { SIDES } from "../../src/domain/side.ts";
import type { BeforeStore, HeadCount } from "../usecases/before-ports.ts";
import { idColumn, idOrNull } from "./columns.ts";
import type {
  Declaration as DeclarationColumns,
  HeadCount as HeadCountColumns,
  TopicSuggestion,
} from "./generated/sqlite/client.ts";
import { type StoreDb, transact, write } from "./prisma-db.ts";

const ORDER = { orderBy: [{ at: "asc" as const }, { id: "asc" as const }] };

/** Declarations, suggested topics and head counts over Prisma, on SQLite and PostgreSQL alike. */
export const prismaBefore = (db: StoreDb): BeforeStore => ({
  ...declarations(db),
  ...suggestions(db),
  ...attendance(db),
  async erase(before) {
    const where = { at: { lt: new Date(before) } };
    return transact(db, async (tx) => {
      const { count } = await tx.declaration.deleteMany({ where });
      const known = { ...where, NOT: { hash: null, organisation: "" } };
      return (
        count + (await tx.topicSuggestion.updateMany({ where: known, data: { hash: null, organisation: "" } })).count
      );
    });
  },
});

type DeclarationsPart = Pick<
  BeforeStore,
  "declarations" | "declaration" | "declare" | "changeDeclaration" | "withdrawDeclaration"
>;

function declarations(db: StoreDb): DeclarationsPart {
  const { reader } = db;
  return {
    declarations: async () => (await reader.declaration.findMany(ORDER)).map(declarationOf),
    async declaration(hash) {
      const row = await reader.declaration.findUnique({ where: { hash } });
      return row && declarationOf(row);
    },
    declare: (hash, { at, changedAt, ...row }, most) =>
      transact(db, async (tx) => {
        if ((await tx.declaration.count({ where: { id: row.id } })) > 0) return true;
        if ((await tx.declaration.count()) >= most) return false;
        await tx.declaration.create({ data: { ...row, hash, at: new Date(at), changedAt: new Date(changedAt) } });
        return true;
      }),
    async changeDeclaration(hash, facts, at) {
      const data = { ...facts, changedAt: new Date(at) };
      return (await write(db, (writer) => writer.declaration.updateMany({ where: { hash }, data }))).count > 0;
    },
    withdrawDeclaration: async (hash) =>
      (await write(db, (writer) => writer.declaration.deleteMany({ where: { hash } }))).count > 0,
  };
}

type SuggestionsPart = Pick<
  BeforeStore,
  "suggestions" | "suggestion" | "suggest" | "changeSuggestion" | "withdrawSuggestion" | "settle"
>;

function suggestions(db: StoreDb): SuggestionsPart {
  const { reader } = db;
  return {
    suggestions: async () => (await reader.topicSuggestion.findMany(ORDER)).map(suggestionOf),
    async suggestion(hash) {
      const row = await reader.topicSuggestion.findUnique({ where: { hash } });
      return row && suggestionOf(row);
    },
    suggest: (hash, { at, ...row }, most) =>
      transact(db, async (tx) => {
        if ((await tx.topicSuggestion.count({ where: { id: row.id } })) > 0) return true;
        if ((await tx.topicSuggestion.count()) >= most) return false;
        await tx.topicSuggestion.create({ data: { ...row, hash, at: new Date(at) } });
        return true;
      }),
    async changeSuggestion(hash, data) {
      const where = { hash, state: "waiting" };
      return (await write(db, (writer) => writer.topicSuggestion.updateMany({ where, data }))).count > 0;
    },
    async withdrawSuggestion(hash) {
      const where = { hash, state: "waiting" };
      return (await write(db, (writer) => writer.topicSuggestion.deleteMany({ where }))).count > 0;
    },
    async settle(id, settlement, at) {
      const data = { ...settlement, settledAt: new Date(at) };
      return (await write(db, (writer) => writer.topicSuggestion.updateMany({ where: { id }, data }))).count > 0;
    },
  };
}

type AttendancePart = Pick<BeforeStore, "headCounts" | "countHeads" | "organisations" | "putOrganisations">;

function attendance(db: StoreDb): AttendancePart {
  return {
    headCounts: async () => (await db.reader.headCount.findMany({ orderBy: { tableId: "asc" } })).map(headCountOf),
    async countHeads({ tableId, people, actor, at }) {
      const data = { people, actor, at: new Date(at) };
      await transact(db, async (tx) => {
        if ((await tx.table.count({ where: { id: tableId } })) === 0) return;
        await tx.headCount.upsert({ where: { tableId }, create: { tableId, ...data }, update: data });
      });
    },
    organisations: async () =>
      (await db.reader.organisation.findMany({ orderBy: { n: "asc" } })).map(({ name }) => name),
    async putOrganisations(names) {
      await transact(db, async (tx) => {
        await tx.organisation.deleteMany();
        await tx.organisation.createMany({ data: names.map((name, n) => ({ n, name })) });
      });
    },
  };
}

const declarationOf = ({
  id,
  tableId,
  people,
  organisation,
  needs,
  at,
  changedAt,
}: DeclarationColumns): Declaration => ({
  id: idColumn("declaration", id),
  tableId: idColumn("table", tableId),
  people,
  organisation,
  needs,
  at: at.toISOString(),
  changedAt: changedAt.toISOString(),
});

const suggestionOf = ({
  id,
  tableId,
  text,
  organisation,
  state,
  reason,
  addedTo,
  at,
}: TopicSuggestion): Suggestion => ({
  id: idColumn("suggestion", id),
  tableId: idOrNull("table", tableId),
  text,
  organisation,
  state: z.enum(SUGGESTION_STATES).parse(state),
  reason,
  addedTo: idOrNull("table", addedTo),
  at: at.toISOString(),
});

const headCountOf = ({ tableId, people, actor, at }: HeadCountColumns): HeadCount => ({
  tableId: idColumn("table", tableId),
  people,
  actor: z.enum([...SIDES, "organiser"]).parse(actor),
  at: at.toISOString(),
});
