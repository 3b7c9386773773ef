import type { DepartmentStore } from "../usecases/answer-ports.ts";
import { idColumn } from "./columns.ts";
import { isTaken, type StoreDb, write } from "./prisma-db.ts";

/** The departments over Prisma, on SQLite and PostgreSQL alike. */
export function prismaDepartments(db: StoreDb): DepartmentStore {
  return {
    async departments() {
      const rows = await db.reader.department.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
      return rows.map(({ id, name }) => ({ id: idColumn("department", id), name }));
    },
    async addDepartment({ id, name }) {
      try {
        await write(db, (writer) =>
          writer.department.upsert({ where: { id }, create: { id, name, createdAt: new Date() }, update: {} }),
        );
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}
