import { HELPER_KINDS, type HelperKind } from "../../src/domain/helper.ts";
import type { LinkRow, Store } from "../usecases/ports.ts";
import { COLUMN, idColumn } from "./columns.ts";
import type { Link } from "./generated/sqlite/client.ts";
import { type StoreDb, write } from "./prisma-db.ts";

type LinksPart = Pick<Store, "links" | "linkByToken" | "link" | "addLink" | "revokeLink" | "useLink">;

/** Ways in. */
export function prismaLinks(db: StoreDb): LinksPart {
  const one = (row: Link | null): LinkRow | null => row && linkOf(row);
  return {
    links: async () => (await db.reader.link.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] })).map(linkOf),
    linkByToken: async (token) => one(await db.reader.link.findUnique({ where: { token } })),
    link: async (id) => one(await db.reader.link.findUnique({ where: { id } })),
    async addLink(link) {
      await write(db, (writer) => writer.link.create({ data: linkColumns(link, new Date()) }));
    },
    async revokeLink(id) {
      const data = { revokedAt: new Date() };
      await write(db, (writer) => writer.link.updateMany({ where: { id, revokedAt: null }, data }));
    },
    async useLink(id) {
      const where = { id, usedAt: null, revokedAt: null };
      const { count } = await write(db, (writer) => writer.link.updateMany({ where, data: { usedAt: new Date() } }));
      return count === 1;
    },
  };
}

const isHelper = (link: LinkRow): link is Extract<LinkRow, { kind: HelperKind }> =>
  HELPER_KINDS.some((kind) => kind === link.kind);

/** A link as its columns. */
export const linkColumns = (link: LinkRow, now: Date) => ({
  id: link.id,
  kind: link.kind,
  tableId: link.kind === "moderator" ? link.tableId : null,
  side: link.kind === "moderator" ? link.side : null,
  departmentId: link.kind === "department" ? link.departmentId : null,
  name: isHelper(link) ? link.name : "",
  token: link.token,
  createdAt: now,
  revokedAt: link.revoked ? now : null,
  usedAt: link.used ? now : null,
});

function linkOf(row: Link): LinkRow {
  const base = {
    id: idColumn("link", row.id),
    token: row.token,
    revoked: row.revokedAt !== null,
    used: row.usedAt !== null,
  };
  switch (row.kind) {
    case "moderator":
      return {
        ...base,
        kind: "moderator",
        tableId: idColumn("table", row.tableId ?? ""),
        side: COLUMN.side.parse(row.side),
      };
    case "screen":
      return { ...base, kind: "screen" };
    case "department":
      return { ...base, kind: "department", departmentId: idColumn("department", row.departmentId ?? "") };
    case "organiser":
      return { ...base, kind: "organiser" };
    case "co-organiser":
    case "observer":
      return { ...base, kind: row.kind, name: row.name };
    default:
      throw new Error(`not a kind of link in the database: ${row.kind}`);
  }
}
