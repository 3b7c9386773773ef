import { codeFrom } from "../../src/domain/code.ts";
import { idFrom } from "../../src/domain/ids.ts";
import type { RecordReader, RecordStore, Row } from "../usecases/archive-ports.ts";
import { moderatorLinksOf } from "../usecases/new-links.ts";
import { newToken } from "../usecases/new-token.ts";
import type { LinkRow, Random } from "../usecases/ports.ts";
import type { ArchivedModel } from "./archived.ts";
import { COLUMN, idColumn } from "./columns.ts";
import type { PrismaDb, PrismaTx, StoreDb } from "./prisma-db.ts";
import { linkColumns } from "./prisma-links.ts";
import { SESSION_SECRET } from "./template/start.ts";

/** Reading or filling a whole record may take as long as a slow download. Milliseconds. */
const PATIENCE = { maxWait: 15_000, timeout: 15 * 60_000 } as const;

/** Primary keys, as the schema has them. */
const KEYS: Readonly<Record<ArchivedModel, readonly string[]>> = {
  Meeting: ["id"],
  Table: ["id"],
  Department: ["id"],
  Document: ["id"],
  Declaration: ["id"],
  TopicSuggestion: ["id"],
  Organisation: ["n"],
  HeadCount: ["tableId"],
  Participant: ["id"],
  Idea: ["id"],
  Photo: ["ideaId", "size"],
  Proposal: ["id"],
  BoardUpdate: ["tableId", "seq"],
  BoardSnapshot: ["tableId", "seq"],
  BoardPicture: ["tableId", "seq"],
  Erasure: ["id"],
  TableRound: ["tableId"],
  TableEvent: ["id"],
  Confirmation: ["tableId", "side"],
  Vote: ["id"],
  Ballot: ["voteId", "participantId"],
  PaperDots: ["voteId", "itemId"],
  Answer: ["itemId"],
  AnswerEvent: ["id"],
  ItemEdit: ["itemId", "n"],
};

/** Rows with files inside are read a few at a time. */
const LARGE: ReadonlySet<ArchivedModel> = new Set<ArchivedModel>([
  "Photo",
  "Document",
  "BoardSnapshot",
  "BoardPicture",
]);
const AT_ONCE = { large: 4, small: 200 } as const;

/** What every model can do, by whatever name. */
interface AnyModel {
  findMany(how: object): Promise<Row[]>;
  createMany(what: { readonly data: readonly Row[] }): Promise<unknown>;
}

/** The client has each model under its name with a small first letter. */
const modelOf = (tx: PrismaTx, model: ArchivedModel): AnyModel =>
  Reflect.get(tx, model.charAt(0).toLowerCase() + model.slice(1)) as AnyModel;

/** The record as rows. `snapshots`: a client whose transactions see one moment and hold up nobody. */
export function prismaRecord(db: StoreDb, snapshots: () => Promise<PrismaDb>, isolated: boolean): RecordStore {
  return {
    async read(job) {
      const client = await snapshots();
      const how = isolated ? { ...PATIENCE, isolationLevel: "Serializable" as const } : PATIENCE;
      try {
        return await client.$transaction((tx) => job(readerOf(tx)), how);
      } finally {
        if (client !== db.reader) await client.$disconnect();
      }
    },
    fill: (random, job) => db.lane.run(() => db.writer.$transaction((tx) => fill(tx, random, job), PATIENCE)),
  };
}

function readerOf(tx: PrismaTx): RecordReader {
  return {
    async *rows(model) {
      const orderBy = KEYS[model].map((key) => ({ [key]: "asc" }));
      const take = LARGE.has(model) ? AT_ONCE.large : AT_ONCE.small;
      for (let skip = 0; ; skip += take) {
        const rows = await modelOf(tx, model).findMany({ orderBy, take, skip });
        yield* rows;
        if (rows.length < take) return;
      }
    },
  };
}

async function fill(tx: PrismaTx, random: Random, job: Parameters<RecordStore["fill"]>[1]): Promise<boolean> {
  if ((await tx.meeting.count()) > 0) return false;
  const codes = new Set<string>();
  const newCode = (): string => {
    for (;;) {
      const code = codeFrom(random.bytes(4));
      if (codes.size < codes.add(code).size) return code;
    }
  };
  await job({
    async add(model, rows) {
      const data = model === "Table" ? rows.map((row) => ({ ...row, code: newCode() })) : rows;
      await modelOf(tx, model).createMany({ data });
    },
  });
  await giveSecrets(tx, random);
  return true;
}

/** Ways in and the key of the sessions, drawn anew; screens get the one link of a new meeting. */
async function giveSecrets(tx: PrismaTx, random: Random): Promise<void> {
  const { id, state: column } = await tx.meeting.findFirstOrThrow();
  const state = COLUMN.state.parse(column);
  const show = { ...state.show, screens: [] };
  await tx.meeting.update({ where: { id }, data: { state: JSON.stringify({ ...state, show }) } });
  const drawn = () => ({ id: idFrom("link", random.id()), token: newToken(random), revoked: false, used: false });
  const tables = await tx.table.findMany({ select: { id: true }, orderBy: { number: "asc" } });
  const departments = await tx.department.findMany({ select: { id: true } });
  const links: readonly LinkRow[] = [
    ...tables.flatMap((table) => moderatorLinksOf(idColumn("table", table.id), random)),
    { ...drawn(), kind: "screen" },
    ...departments.map((one) => ({
      ...drawn(),
      kind: "department" as const,
      departmentId: idColumn("department", one.id),
    })),
  ];
  await tx.link.createMany({ data: links.map((link) => linkColumns(link, new Date())) });
  const value = Buffer.from(random.bytes(32)).toString("base64url");
  await tx.setting.create({ data: { key: SESSION_SECRET, value } });
}
